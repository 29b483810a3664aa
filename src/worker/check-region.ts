import { BlurError } from '../contract/blur-error.js';
import type { PixelBox } from '../contract/face.js';

/** @throws BlurError `protocol` unless the region is made of whole pixels within the picture */
export function checkRegion(
  { x, y, width, height }: PixelBox,
  picture: { readonly widthPx: number; readonly heightPx: number },
): void {
  const isWhole = [x, y, width, height].every(Number.isInteger) && width > 0 && height > 0;
  if (isWhole && x >= 0 && y >= 0 && x + width <= picture.widthPx && y + height <= picture.heightPx) return;
  const region = `${width} × ${height} at ${x}, ${y}`;
  throw new BlurError('protocol', `region ${region} of ${picture.widthPx} × ${picture.heightPx}`);
}
