import { BlurError } from '../../contract/blur-error.js';

/** The largest photo that a host takes. */
export interface SizeLimits {
  readonly maxSidePx: number;
  readonly maxPixels: number;
}

/** Below this there is no person to be found and no blur to be seen. */
const minSidePx = 16;

/**
 * Refuses photos that are too large for the host or too small to work on.
 * @throws BlurError `image-too-large` (details: widthPx, heightPx and maxSidePx or maxMegapixels) or
 *   `image-too-small` (details: widthPx, heightPx, minSidePx)
 */
export function checkSize(widthPx: number, heightPx: number, limits: SizeLimits): void {
  const size = `${widthPx} × ${heightPx} px`;
  if (Math.max(widthPx, heightPx) > limits.maxSidePx) {
    throw new BlurError('image-too-large', size, { widthPx, heightPx, maxSidePx: limits.maxSidePx });
  }
  if (widthPx * heightPx > limits.maxPixels) {
    const maxMegapixels = Math.floor(limits.maxPixels / 1e6);
    throw new BlurError('image-too-large', size, { widthPx, heightPx, maxMegapixels });
  }
  if (Math.min(widthPx, heightPx) < minSidePx) {
    throw new BlurError('image-too-small', size, { widthPx, heightPx, minSidePx });
  }
}
