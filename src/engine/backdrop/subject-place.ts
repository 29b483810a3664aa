import type { Plane } from '../raster/plane.js';

/** Where the head is, in shares of the picture's width and height. */
export interface HeadPlace {
  readonly x: number;
  readonly y: number;
}

/** The middle of the head: the person's highest part, one head height deep. The picture's upper middle when nobody is there. */
export function headPlace({ widthPx, heightPx, data }: Plane, headHeightPx: number): HeadPlace {
  const top = firstPersonRow(data, widthPx);
  if (top < 0) return { x: 0.5, y: 0.4 };
  const end = Math.min(heightPx, Math.ceil(top + Math.max(1, headHeightPx)));
  let mass = 0;
  let moment = 0;
  for (let y = top; y < end; y++) {
    for (let x = 0; x < widthPx; x++) {
      const share = data[y * widthPx + x];
      mass += share;
      moment += share * (x + 0.5);
    }
  }
  return { x: moment / mass / widthPx, y: Math.min(1, (top + headHeightPx / 2) / heightPx) };
}

/** First row with enough of a person to be a head and not a stray pixel; −1 when there is none. */
function firstPersonRow(data: Float32Array, widthPx: number): number {
  const enough = Math.max(1, widthPx * 0.02);
  for (let start = 0, row = 0; start < data.length; start += widthPx, row++) {
    let share = 0;
    for (let x = 0; x < widthPx; x++) if (data[start + x] > 0.5) share++;
    if (share >= enough) return row;
  }
  return -1;
}
