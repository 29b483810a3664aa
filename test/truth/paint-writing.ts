import type { Canvas, Light } from './canvas.js';
import { paintShape } from './paint-shape.js';
import { roundBox } from './shapes.js';

/** A line of made-up letters. */
export interface Writing {
  readonly x: number;
  readonly y: number;
  readonly lengthPx: number;
  /** height of a letter */
  readonly sizePx: number;
  readonly colour: Light;
  /** true: runs down the page, turned by a quarter; absent: to the right */
  readonly isUpright?: boolean;
}

/** Writes strokes that look like letters and words, and read as none. */
export function paintWriting(canvas: Canvas, writing: Writing, random: () => number): void {
  const { lengthPx, sizePx } = writing;
  const strokePx = Math.max(0.7, sizePx / 6);
  for (let at = 0; at < lengthPx - sizePx * 0.6; ) {
    const wide = sizePx * (0.45 + 0.25 * random());
    if (random() < 0.14) {
      at += sizePx * 0.5;
      continue;
    }
    const kind = Math.floor(random() * 6);
    const bars: [number, number, number, number][] = [[at, 0, at + strokePx, sizePx]];
    if (kind % 2 === 0) bars.push([at + wide - strokePx, kind === 4 ? sizePx / 2 : 0, at + wide, sizePx]);
    if (kind < 4) bars.push([at, 0, at + wide, strokePx]);
    if (kind > 1) bars.push([at, sizePx / 2 - strokePx / 2, at + wide, sizePx / 2 + strokePx / 2]);
    if (kind === 1 || kind === 3) bars.push([at, sizePx - strokePx, at + wide, sizePx]);
    for (const bar of bars) paintShape(canvas, roundBox(place(writing, bar)), { colour: writing.colour });
    at += wide + sizePx * 0.22;
  }
}

function place(
  { x, y, sizePx, isUpright }: Writing,
  [left, top, right, bottom]: readonly [number, number, number, number],
): [number, number, number, number] {
  return isUpright
    ? [x + sizePx - bottom, y + left, x + sizePx - top, y + right]
    : [x + left, y + top, x + right, y + bottom];
}
