import type { Plane } from './plane.js';

/** Where to read: a row of pixel centres of a picture that the plane is laid over. */
export interface PlaneRow {
  readonly y: number;
  /** of the picture; may be a fraction when it is one of a row of halvings */
  readonly heightPx: number;
  /** as many pixels as are read when absent */
  readonly widthPx?: number;
}

/**
 * Reads a plane of any size bilinearly along one row of a picture; beyond its outermost samples it goes on level.
 * @param into - overwritten, from the picture's left edge on
 */
export function readPlaneRow(plane: Plane, row: PlaneRow, into: Float32Array): void {
  const { widthPx, heightPx, data } = plane;
  const down = inside(((row.y + 0.5) * heightPx) / row.heightPx - 0.5, heightPx);
  const upper = Math.floor(down);
  const share = down - upper;
  const above = upper * widthPx;
  const below = Math.min(heightPx - 1, upper + 1) * widthPx;
  if (widthPx === 1) {
    into.fill(data[above] + (data[below] - data[above]) * share);
    return;
  }
  const step = widthPx / (row.widthPx ?? into.length);
  const last = widthPx - 1;
  for (let x = 0; x < into.length; x++) {
    const at = inside((x + 0.5) * step - 0.5, widthPx);
    const left = Math.floor(at);
    const right = left < last ? left + 1 : left;
    const a = data[above + left] + (data[below + left] - data[above + left]) * share;
    const b = data[above + right] + (data[below + right] - data[above + right]) * share;
    into[x] = a + (b - a) * (at - left);
  }
}

const inside = (at: number, count: number) => Math.min(count - 1, Math.max(0, at));
