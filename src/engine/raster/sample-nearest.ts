import type { Plane } from './plane.js';

/** The sample in whose cell a place lies. @param x - in shares of the width, 0..1; `y` of the height */
export function sampleNearest({ widthPx, heightPx, data }: Plane, x: number, y: number): number {
  const column = Math.min(widthPx - 1, Math.max(0, Math.floor(x * widthPx)));
  const row = Math.min(heightPx - 1, Math.max(0, Math.floor(y * heightPx)));
  return data[row * widthPx + column];
}
