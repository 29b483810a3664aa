import { createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintLeaves } from '../paint-leaves.js';
import { paintStrand } from '../paint-strand.js';
import { mix } from '../person-look.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { frame, frameMarginPx } from '../truth-frame.js';

const greens: readonly Light[] = [
  [0.08, 0.16, 0.03],
  [0.16, 0.27, 0.05],
  [0.05, 0.12, 0.03],
  [0.32, 0.4, 0.08],
];

/** A tree's crown with gaps of sky a little brighter than white, and a nearer branch. */
export function foliage(): Room {
  const crown = createCanvas(frame, frameMarginPx);
  fillCanvas(crown, (x, y) =>
    mix([1.05, 1.15, 1.35], [0.55, 0.62, 0.35], Math.min(1, Math.max(0, (y - 250 + x / 8) / 200))),
  );
  const random = createRandom(13);
  const isLeafy = (x: number, y: number) => cloudNoise(x / 70, y / 70, 3, 3) + y / 1600 > 0.4;
  paintLeaves(
    crown,
    {
      count: 4300,
      halfPx: [5, 11],
      colours: greens,
      place: (next) => {
        for (;;) {
          const spot = [-60 + 520 * next(), -60 + 600 * next()] as const;
          if (isLeafy(...spot)) return spot;
        }
      },
    },
    random,
  );
  const branch = createCanvas(frame, frameMarginPx);
  const stem = Array.from({ length: 21 }, (_, i) => [430 - i * 9, 30 + i * 5 + 8 * Math.sin(i / 3)] as const);
  paintStrand(branch, { points: stem, widthPx: 5, taper: 0.2, colour: [0.06, 0.04, 0.025] });
  paintLeaves(
    branch,
    {
      count: 120,
      halfPx: [6, 13],
      colours: greens,
      place: (next) => {
        const [x, y] = stem[Math.floor(next() * stem.length)]!;
        return [x + 40 * (next() - 0.5), y + 44 * (next() - 0.4)];
      },
    },
    random,
  );
  return {
    near: [],
    far: [hangLayer(branch, 'room', { t: 0.45 }), hangLayer(crown, 'room', { t: 0.82 })],
    hasLamps: false,
  };
}
