import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Face } from '../../src/contract/face.js';
import { decodeFaces } from '../../src/engine/face/decode-faces.js';
import { mergeFaces } from '../../src/engine/face/merge-faces.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { browserPath } from '../browser.js';
import { loadSourceAsset } from '../runtime/load-source-asset.js';
import { type MediaPipePage, openMediaPipePage, pagePixels } from './media-pipe-page.js';
import { networkInput } from './network-input.js';
import { materialPortraits, npmPortraits, type SquarePortrait, squarePortrait } from './portraits.js';

const side = 128;
const networks = openNetworks(loadSourceAsset);

describe.skipIf(!browserPath)('blazeface against MediaPipe', () => {
  const photos = [...npmPortraits, ...materialPortraits(6)];
  let mediaPipe: MediaPipePage;
  let portraits: SquarePortrait[];
  let theirs: (PlainFace | null)[];

  beforeAll(async () => {
    mediaPipe = await openMediaPipePage();
    portraits = await Promise.all(photos.map((file) => squarePortrait(file, side)));
    await mediaPipe.page.addScriptTag({ url: '/node_modules/@mediapipe/face_detection/face_detection.js' });
    theirs = await mediaPipe.page.evaluate(detectInPage, { pictures: portraits.map(pagePixels), side });
  });

  afterAll(async () => {
    await mediaPipe.close();
    await networks.dispose();
  });

  test('the same pixels give the same best face: box, eyes and mouth', async () => {
    expect(theirs.filter((face) => face !== null).length).toBeGreaterThanOrEqual(photos.length / 2);
    for (const [i, portrait] of portraits.entries()) {
      const ours = await bestFace(portrait);
      const reference = theirs[i];
      if (reference === null || ours === undefined) {
        console.log(
          `blazeface ${portrait.name}: MediaPipe ${reference ? 'one' : 'none'}, we ${ours ? 'one' : 'none'}`,
        );
        expect.soft(ours === undefined, portrait.name).toBe(reference === null);
        continue;
      }
      const off = farthest(reference, plain(ours)) / reference.width;
      console.log(`blazeface ${portrait.name}: ${(100 * off).toFixed(2)} % of the face’s width apart`);
      expect.soft(off, portrait.name).toBeLessThanOrEqual(0.02);
    }
  });
});

/** Box by its centre and size, points as x, y; all in input pixels. */
interface PlainFace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** right eye, left eye, mouth */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

async function bestFace(portrait: SquarePortrait): Promise<Face | undefined> {
  const { boxes, scores } = await networks.face(networkInput(portrait, { role: 'face' }));
  return mergeFaces(decodeFaces(boxes, scores, { x: 0, y: 0, width: side, height: side }))[0];
}

function plain({ box, rightEye, leftEye, mouth }: Face): PlainFace {
  const { x, y, width, height } = box;
  return { x: x + width / 2, y: y + height / 2, width, height, points: [rightEye, leftEye, mouth] };
}

/** The largest difference of any number of the two faces, in pixels. */
function farthest(a: PlainFace, b: PlainFace): number {
  const numbers = ({ x, y, width, height, points }: PlainFace) => [
    ...[x, y, width, height],
    ...points.flatMap((point) => [point.x, point.y]),
  ];
  const others = numbers(b);
  return Math.max(...numbers(a).map((value, i) => Math.abs(value - others[i])));
}

/** What we use of the older MediaPipe package, whose short-range model file is the very one that we convert. */
interface Solution {
  setOptions(options: { model: 'short'; selfieMode: boolean }): void;
  onResults(listener: (results: { detections: Detection[] }) => void): void;
  send(input: { image: HTMLCanvasElement }): Promise<void>;
}

interface Detection {
  readonly boundingBox: { xCenter: number; yCenter: number; width: number; height: number };
  readonly landmarks: readonly { x: number; y: number }[];
}

/** Runs in the page: MediaPipe's first face in each picture. Its newer runtime refuses this file for want of metadata. */
async function detectInPage(given: { pictures: string[]; side: number }): Promise<(PlainFace | null)[]> {
  const { FaceDetection } = globalThis as unknown as {
    FaceDetection: new (options: { locateFile: (file: string) => string }) => Solution;
  };
  const solution = new FaceDetection({
    locateFile: (file) => `/node_modules/@mediapipe/face_detection/${file}`,
  });
  solution.setOptions({ model: 'short', selfieMode: false });
  let latest: Detection[] = [];
  solution.onResults(({ detections }) => {
    latest = detections;
  });
  const canvas = document.createElement('canvas');
  canvas.width = given.side;
  canvas.height = given.side;
  const faces: (PlainFace | null)[] = [];
  for (const base64 of given.pictures) {
    const rgba = Uint8ClampedArray.from(atob(base64), (character) => character.charCodeAt(0));
    canvas.getContext('2d')?.putImageData(new ImageData(rgba, given.side), 0, 0);
    await solution.send({ image: canvas });
    const [first] = latest;
    const points = [0, 1, 3].map((i) => ({
      x: (first?.landmarks[i].x ?? 0) * given.side,
      y: (first?.landmarks[i].y ?? 0) * given.side,
    }));
    const box = first?.boundingBox;
    faces.push(
      box
        ? {
            x: box.xCenter * given.side,
            y: box.yCenter * given.side,
            width: box.width * given.side,
            height: box.height * given.side,
            points,
          }
        : null,
    );
  }
  return faces;
}
