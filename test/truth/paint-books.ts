import type { Canvas, Light } from './canvas.js';
import { paintShape } from './paint-shape.js';
import { paintWriting } from './paint-writing.js';
import { shade } from './person-look.js';
import { roundBox } from './shapes.js';

const spines: readonly Light[] = [
  [0.28, 0.05, 0.04],
  [0.05, 0.1, 0.2],
  [0.06, 0.16, 0.09],
  [0.55, 0.5, 0.4],
  [0.5, 0.3, 0.06],
  [0.08, 0.07, 0.08],
  [0.7, 0.68, 0.64],
  [0.12, 0.25, 0.3],
];

/** A board and the books that stand on it, from `left` to `right`. */
export function paintBooks(
  canvas: Canvas,
  { left, right, boardY, tallPx }: { left: number; right: number; boardY: number; tallPx: number },
  random: () => number,
): void {
  for (let x = left; x < right - 8; ) {
    if (random() < 0.06) {
      x += 14;
      continue;
    }
    const wide = Math.min(right - x, 8 + 11 * random());
    const top = boardY - tallPx * (0.68 + 0.3 * random());
    const base = spines[Math.floor(random() * spines.length)]!;
    const middle = x + wide / 2;
    const colour = (px: number) => shade(base, 0.55 + 0.6 * (1 - Math.abs((px - middle) / (wide / 2)) ** 2));
    paintShape(canvas, roundBox([x, top, x + wide - 0.6, boardY], 0.8), { colour });
    const ink: Light = base[0] + base[1] + base[2] > 0.9 ? [0.03, 0.03, 0.04] : [0.75, 0.66, 0.4];
    const sizePx = Math.min(7, wide - 4);
    if (sizePx > 3.2) {
      const lengthPx = (boardY - top) * 0.72;
      const start = { x: x + (wide - sizePx) / 2, y: top + 7 };
      paintWriting(canvas, { ...start, lengthPx, sizePx, colour: ink, isUpright: true }, random);
    }
    for (const y of [top + 3, boardY - 8]) {
      paintShape(canvas, roundBox([x, y, x + wide - 0.6, y + 1.5]), { colour: ink, opacity: 0.8 });
    }
    x += wide;
  }
}
