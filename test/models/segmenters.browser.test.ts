import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkDescriptions } from '../../models/convert/network-descriptions.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { browserPath } from '../browser.js';
import { loadSourceAsset } from '../runtime/load-source-asset.js';
import { bestShift } from './best-shift.js';
import { difference } from './difference.js';
import { type MediaPipePage, openMediaPipePage, pagePixels } from './media-pipe-page.js';
import { networkInput } from './network-input.js';
import { personProbability } from './person-probability.js';
import { materialPortraits, npmPortraits, type SquarePortrait, squarePortrait } from './portraits.js';

const side = 256;
const tasks = '/node_modules/@mediapipe/tasks-vision';
const segmenters = networkDescriptions.filter(({ role }) => role !== 'face');
const networks = openNetworks(loadSourceAsset);

describe.skipIf(!browserPath).each(segmenters)('$name against MediaPipe', ({ name, role, source }) => {
  const photos = [...npmPortraits, ...materialPortraits(6)];
  let mediaPipe: MediaPipePage;
  let portraits: SquarePortrait[];
  let theirs: Float32Array[];

  beforeAll(async () => {
    mediaPipe = await openMediaPipePage();
    portraits = await Promise.all(photos.map((file) => squarePortrait(file, side)));
    const pictures = portraits.map(pagePixels);
    const model = `/node_modules/${source.package}/${source.file}`;
    // as text: the test runner would put its own import in the place of the page's
    await mediaPipe.page.evaluate(
      `import('${tasks}/vision_bundle.mjs').then((vision) => { globalThis.vision = vision; })`,
    );
    const maps = await mediaPipe.page.evaluate(segmentInPage, { tasks, model, pictures, side });
    theirs = maps.map((base64) => new Float32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer));
  });

  afterAll(async () => {
    await mediaPipe.close();
    await networks.dispose();
  });

  test('the same pixels give the same probability of person, unshifted', async () => {
    for (const [i, portrait] of portraits.entries()) {
      const input = networkInput(portrait, { role });
      const ours =
        role === 'locate'
          ? (await networks.locate(input))['alpha']
          : personProbability((await networks.matte(input))['logits']);
      const { mean, max } = difference(theirs[i], ours);
      const shift = bestShift(theirs[i], ours, side, 3);
      const person = theirs[i].reduce((sum, value) => sum + value, 0) / theirs[i].length;
      const figures = `mean ${mean.toFixed(5)} max ${max.toFixed(3)} shift ${shift.x},${shift.y}`;
      console.log(`${name} ${portrait.name}: ${figures} (person ${(100 * person).toFixed(0)} %)`);
      expect.soft(mean, portrait.name).toBeLessThanOrEqual(0.01);
      expect.soft(shift, portrait.name).toEqual({ x: 0, y: 0 });
      expect.soft(person, `${portrait.name}: MediaPipe found someone`).toBeGreaterThan(0.1);
    }
  });
});

/** Runs in the page: MediaPipe's probability of person for each picture, on the CPU; float32 as base64. */
async function segmentInPage(given: {
  tasks: string;
  model: string;
  pictures: string[];
  side: number;
}): Promise<string[]> {
  const { vision } = globalThis as unknown as { vision: typeof import('@mediapipe/tasks-vision') };
  const segmenter = await vision.ImageSegmenter.createFromOptions(
    await vision.FilesetResolver.forVisionTasks(`${given.tasks}/wasm`),
    {
      baseOptions: { modelAssetPath: given.model, delegate: 'CPU' },
      runningMode: 'IMAGE',
      outputConfidenceMasks: true,
      outputCategoryMask: false,
    },
  );
  const maps = given.pictures.map((base64) => {
    const rgba = Uint8ClampedArray.from(atob(base64), (character) => character.charCodeAt(0));
    const masks = segmenter.segment(new ImageData(rgba, given.side)).confidenceMasks ?? [];
    const first = masks[0]?.getAsFloat32Array() ?? new Float32Array();
    // one mask is the person, six are classes with the background first
    const person = masks.length === 1 ? first : first.map((background) => 1 - background);
    return btoa(
      Array.from(new Uint8Array(person.slice().buffer), (byte) => String.fromCharCode(byte)).join(''),
    );
  });
  segmenter.close();
  return maps;
}
