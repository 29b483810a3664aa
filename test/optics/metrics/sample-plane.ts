import type { Plane } from '../../../src/engine/raster/plane.js';

/** Value of a plane at a place in px, bilinear between pixel centres at half numbers; the border repeats outside. */
export function samplePlane({ widthPx, heightPx, data }: Plane, x: number, y: number): number {
  const inX = Math.min(widthPx - 1, Math.max(0, x - 0.5));
  const inY = Math.min(heightPx - 1, Math.max(0, y - 0.5));
  const [left, top] = [Math.floor(inX), Math.floor(inY)];
  const right = Math.min(widthPx - 1, left + 1);
  const bottom = Math.min(heightPx - 1, top + 1);
  const across = (row: number) => {
    const value = data[row * widthPx + left];
    return value + (data[row * widthPx + right] - value) * (inX - left);
  };
  return across(top) + (across(bottom) - across(top)) * (inY - top);
}
