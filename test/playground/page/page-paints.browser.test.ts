import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NodeSpec } from '../../../playground/host/design-node.js';
import type { ImagePaint, Paint } from '../../../playground/host/paint.js';
import { photoSources } from '../../../playground/server/photo-sources.mjs';
import { browserPath } from '../../browser.js';
import { type OpenPlayground, openPlayground } from '../../e2e/open-playground.js';
import { stubPlugin } from './stub-plugin.js';

type Rgb = readonly [number, number, number];

const image = { width: 200, height: 100 };
const node = { width: 120, height: 90 };
const paper: Rgb = [255, 255, 255];

/** The test picture as a formula: red grows to the right, green downwards. u, v in 0..1. */
const colourAt = (u: number, v: number): Rgb => [255 * u, 255 * v, 90];

function testPicture(): string {
  const data = new Uint8Array(image.width * image.height * 3);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const colour = colourAt((x + 0.5) / image.width, (y + 0.5) / image.height);
      data.set(colour.map(Math.round), (y * image.width + x) * 3);
    }
  }
  return Buffer.from(encode({ ...image, data, channels: 3, depth: 8 })).toString('base64');
}

/** What a point of the node (px) should show, told from the node's side; null where the picture does not reach. */
type Expectation = (x: number, y: number) => Rgb | null;

const cover: Expectation = (x, y) => {
  // 120×90 from 200×100: the height decides, 0.9; 180 wide, so 30 px hang over on each side
  return colourAt((x + 30) / 180, y / 90);
};
const contain: Expectation = (x, y) => {
  // the width decides, 0.6; 60 high, 15 px free above and below
  return y < 15 || y > 75 ? null : colourAt(x / 120, (y - 15) / 60);
};
const over =
  (opacity: number, above: Expectation, below: Expectation): Expectation =>
  (x, y) => {
    const [top, bottom] = [above(x, y), below(x, y) ?? paper];
    return top
      ? ([0, 1, 2].map((c) => top[c]! * opacity + bottom[c]! * (1 - opacity)) as unknown as Rgb)
      : bottom;
  };

const red: Paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };
const flatRed: Expectation = () => [255, 0, 0];

let open: OpenPlayground;
let imageHash = '';

describe.skipIf(!browserPath)('paints on the page', () => {
  beforeAll(async () => {
    open = await openPlayground({ runs: false, replaced: stubPlugin() });
    imageHash = await addImage(testPicture());
  });
  afterAll(() => open.close());

  const cases: readonly [string, Partial<ImagePaint>, Expectation][] = [
    ['FILL', { scaleMode: 'FILL' }, cover],
    ['FIT', { scaleMode: 'FIT' }, contain],
    [
      'CROP',
      {
        scaleMode: 'CROP',
        imageTransform: [
          [0.5, 0, 0.3],
          [0, 0.6, 0.2],
        ],
      },
      (x, y) => colourAt(0.5 * (x / 120) + 0.3, 0.6 * (y / 90) + 0.2),
    ],
    [
      'CROP, sheared and reaching over the edge',
      {
        scaleMode: 'CROP',
        imageTransform: [
          [0.8, 0.2, -0.2],
          [0.1, 0.7, 0.1],
        ],
      },
      (x, y) => {
        const u = 0.8 * (x / 120) + 0.2 * (y / 90) - 0.2;
        return u < 0 ? null : colourAt(u, 0.1 * (x / 120) + 0.7 * (y / 90) + 0.1);
      },
    ],
    ['TILE', { scaleMode: 'TILE', scalingFactor: 0.25 }, (x, y) => colourAt((x % 50) / 50, (y % 25) / 25)],
    // turned a quarter to the right, the picture is 100×200: the width decides, 1.2; 75 px over above and below
    ['FILL at 90°', { scaleMode: 'FILL', rotation: 90 }, (x, y) => colourAt((y + 75) / 240, 1 - x / 120)],
    ['FILL at 180°', { scaleMode: 'FILL', rotation: 180 }, (x, y) => cover(120 - x, 90 - y)],
    [
      'FIT at 270°',
      { scaleMode: 'FIT', rotation: 270 },
      (x, y) => {
        // 45×90 in the middle
        return x < 37.5 || x > 82.5 ? null : colourAt(1 - y / 90, (x - 37.5) / 45);
      },
    ],
    [
      'TILE at 90°',
      { scaleMode: 'TILE', scalingFactor: 0.25, rotation: 90 },
      (x, y) => colourAt((y % 50) / 50, 1 - (x % 25) / 25),
    ],
    ['opacity', { scaleMode: 'FILL', opacity: 0.4 }, over(0.4, cover, () => null)],
    ['invisible', { scaleMode: 'FILL', visible: false }, () => null],
  ];

  test.each(cases)('%s', async (_, paint, expected) => {
    await compare({ fills: [imagePaint(paint)] }, expected);
  });

  test('paints lie on each other in order, hidden ones left out', async () => {
    const fills = [
      red,
      imagePaint({ scaleMode: 'FILL', visible: false }),
      imagePaint({ scaleMode: 'FIT', opacity: 0.5 }),
    ];
    await compare({ fills }, over(0.5, contain, flatRed));
  });

  test('a node’s own opacity holds for its paints together', async () => {
    const together = over(1, contain, flatRed);
    await compare(
      { fills: [red, imagePaint({ scaleMode: 'FIT' })], opacity: 0.5 },
      over(0.5, together, () => null),
    );
  });

  test('an ellipse and round corners clip', async () => {
    const inEllipse: Expectation = (x, y) => (Math.hypot(x / 60 - 1, y / 45 - 1) < 1 ? cover(x, y) : null);
    await compare({ type: 'ELLIPSE', fills: [imagePaint({})] }, inEllipse, 2);
    const inRound: Expectation = (x, y) => {
      const beyond = Math.hypot(Math.max(0, 30 - x, x - 90), Math.max(0, 30 - y, y - 60));
      return beyond < 30 ? cover(x, y) : null;
    };
    await compare({ fills: [imagePaint({})], cornerRadius: 30 }, inRound, 2);
  });

  test('a picture turned by its EXIF tag is shown upright', async () => {
    const file = readFileSync(photoSources['team-4.jpg']!);
    const tag = file.indexOf(Buffer.from([0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x01]));
    expect(tag).toBeGreaterThan(0);
    const turned = Buffer.from(file);
    turned[tag + 9] = 6;
    const byTag = await draw({
      fills: [imagePaint({ imageHash: await addImage(turned.toString('base64')) })],
    });
    const original = await addImage(file.toString('base64'));
    const byPaint = await draw({ fills: [imagePaint({ imageHash: original, rotation: 90 })] });
    const upright = await draw({ fills: [imagePaint({ imageHash: original })] });
    expect(largestDifference(byTag, byPaint)).toBeLessThanOrEqual(3);
    expect(largestDifference(byTag, upright)).toBeGreaterThan(60);
  });

  test('a missing picture shows as checkered, not as nothing', async () => {
    const pixels = await draw({ fills: [imagePaint({ imageHash: '0'.repeat(40) })] });
    const shades = new Set(pixels.filter((_, index) => index % 4 === 0));
    expect([...shades].sort()).toEqual([227, 255]);
  });
});

const imagePaint = (fields: Partial<ImagePaint>): ImagePaint => ({
  type: 'IMAGE',
  scaleMode: 'FILL',
  imageHash,
  ...fields,
});

const addImage = (base64: string): Promise<string> =>
  open.page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return window.playground!.document.images.add(bytes).hash;
  }, base64);

/** RGBA of the node alone, drawn at one device pixel per px on white paper. */
async function draw(spec: Partial<NodeSpec>): Promise<number[]> {
  const fields = { type: 'RECTANGLE', x: 3000, y: 0, ...node, ...spec } as const;
  return open.page.evaluate(async (wanted) => {
    const { document, setView, drawn } = window.playground!;
    const white = { type: 'SOLID', color: { r: 1, g: 1, b: 1 } } as const;
    const sheet = document.add(document.currentPage.id, {
      type: 'FRAME',
      x: 2990,
      y: -10,
      width: 200,
      height: 200,
      fills: [white],
    });
    const id = document.add(document.currentPage.id, wanted);
    setView({ scale: 1, x: -3000 + 40, y: 40 });
    await drawn();
    const canvas = window.document.querySelector<HTMLCanvasElement>('.page-canvas')!;
    const { data } = canvas.getContext('2d')!.getImageData(40, 40, wanted.width, wanted.height);
    document.remove(id);
    document.remove(sheet);
    return [...data];
  }, fields);
}

const largestDifference = (one: number[], other: number[]): number =>
  one.reduce((worst, value, index) => Math.max(worst, Math.abs(value - other[index]!)), 0);

/** Compares every pixel whose surroundings (`marginPx`) the formula gives as smooth; edges of tiles and clips are left out. */
async function compare(spec: Partial<NodeSpec>, expected: Expectation, marginPx = 1.5): Promise<void> {
  const pixels = await draw(spec);
  let compared = 0;
  let worst = 0;
  let worstAt = '';
  for (let y = 0; y < node.height; y++) {
    for (let x = 0; x < node.width; x++) {
      const here = expected(x + 0.5, y + 0.5) ?? paper;
      const around = [-marginPx, marginPx].flatMap((d) => [
        expected(x + 0.5 + d, y + 0.5) ?? paper,
        expected(x + 0.5, y + 0.5 + d) ?? paper,
        expected(x + 0.5 + d, y + 0.5 + d) ?? paper,
        expected(x + 0.5 + d, y + 0.5 - d) ?? paper,
      ]);
      const smooth = around.every((rgb) => rgb.every((value, c) => Math.abs(value - here[c]!) < 32));
      const inside = x >= 2 && y >= 2 && x < node.width - 2 && y < node.height - 2;
      if (!smooth || !inside) continue;
      compared++;
      for (let c = 0; c < 3; c++) {
        const off = Math.abs(pixels[(y * node.width + x) * 4 + c]! - here[c]!);
        if (off > worst) {
          worst = off;
          worstAt = `${x},${y} channel ${c}`;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(0.6 * node.width * node.height);
  expect(worst, worstAt).toBeLessThanOrEqual(4);
}
