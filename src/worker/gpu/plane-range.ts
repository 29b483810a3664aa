import type { Plane } from '../../engine/raster/plane.js';
import type { Region, Size } from './region.js';

/** Smallest and largest value that a plane, laid over a picture and read bilinearly, can have in a region; NaN-free planes only. */
export function planeRange(
  { widthPx, heightPx, data }: Plane,
  region: Region,
  picture: Size,
): { readonly least: number; readonly most: number } {
  const first = (at: number, count: number, size: number) =>
    Math.min(count - 1, Math.max(0, Math.floor(((at + 0.5) * count) / size - 0.5)));
  const last = (end: number, count: number, size: number) =>
    Math.min(count - 1, Math.max(0, Math.ceil(((end - 0.5) * count) / size - 0.5)));
  const left = first(region.x, widthPx, picture.widthPx);
  const right = last(region.x + region.widthPx, widthPx, picture.widthPx);
  const bottom = last(region.y + region.heightPx, heightPx, picture.heightPx);
  let least = Infinity;
  let most = -Infinity;
  for (let y = first(region.y, heightPx, picture.heightPx); y <= bottom; y++) {
    for (let i = y * widthPx + left; i <= y * widthPx + right; i++) {
      if (data[i] < least) least = data[i];
      if (data[i] > most) most = data[i];
    }
  }
  return { least, most };
}
