import type { Plane } from './plane.js';

/** Where to read: a row of pixel centres of a picture that the plane is laid over. */
export interface PlaneRow {
  readonly y: number;
  readonly heightPx: number;
}

/**
 * Reads a plane of any size bilinearly along one row of a picture; beyond its outermost samples it goes on level.
 * @param into - overwritten; as many values as the picture is wide
 */
export function readPlaneRow({ widthPx, heightPx, data }: Plane, row: PlaneRow, into: Float32Array): void {
  const down = place(((row.y + 0.5) * heightPx) / row.heightPx - 0.5, heightPx);
  const upper = down.first * widthPx;
  const lower = down.second * widthPx;
  for (let x = 0; x < into.length; x++) {
    const across = place(((x + 0.5) * widthPx) / into.length - 0.5, widthPx);
    const a = data[upper + across.first];
    const b = data[upper + across.second];
    const c = data[lower + across.first];
    const d = data[lower + across.second];
    const above = a + (b - a) * across.share;
    into[x] = above + (c + (d - c) * across.share - above) * down.share;
  }
}

function place(at: number, count: number) {
  const inside = Math.min(count - 1, Math.max(0, at));
  const first = Math.floor(inside);
  return { first, second: Math.min(count - 1, first + 1), share: inside - first };
}
