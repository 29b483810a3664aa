import type { Canvas, Light } from './canvas.js';
import { paintShape } from './paint-shape.js';
import { shade } from './person-look.js';
import { ellipse } from './shapes.js';

/** A crowd of leaves around places that the caller draws. */
export interface Leaves {
  readonly count: number;
  /** half the length of a leaf, from .. to */
  readonly halfPx: readonly [number, number];
  readonly colours: readonly Light[];
  place(random: () => number): readonly [number, number];
}

/** Paints leaves one over the other, the later the brighter: the crown's inside is dark. */
export function paintLeaves(
  canvas: Canvas,
  { count, halfPx, colours, place }: Leaves,
  random: () => number,
): void {
  for (let i = 0; i < count; i++) {
    const [x, y] = place(random);
    const half = halfPx[0] + (halfPx[1] - halfPx[0]) * random();
    const base = colours[Math.floor(random() * colours.length)]!;
    const lit = (0.25 + 0.75 * (i / count)) * (0.5 + random());
    const turn = random() * Math.PI;
    paintShape(canvas, ellipse(x, y, half, half * (0.35 + 0.2 * random()), turn), {
      colour: (px, py) => {
        const across = Math.cos(turn) * (py - y) - Math.sin(turn) * (px - x);
        return shade(base, lit * (across > 0 ? 1 : 0.72));
      },
    });
  }
}
