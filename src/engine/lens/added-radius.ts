import type { LensSettings } from '../../contract/lens-settings.js';
import type { Plane } from '../raster/plane.js';
import { discDiameterPx } from './disc-diameter.js';
import { missingBlurPx } from './missing-blur.js';

export interface BlurState {
  /** share of the person */
  readonly alpha: Plane;
  /** t = 1 − S/D, any size */
  readonly depth: Plane;
  readonly headHeightPx: number;
  readonly existingBlurPx: number;
}

/**
 * The existing blur is an estimate, and one that is too large would leave a visibly sharp room sharp. Trusted up to this share of
 * the wanted blur, it can save a fifth of the lens's work at most, and the result is never more than a quarter too soft.
 */
const trustedShare = 0.6;

/**
 * Radius of the disc to add at t = 1. The blur a photo brings along was made by a lens too, so it grows with t as ours does:
 * measured at the backdrop's usual depth, it is taken off there, and what remains is again proportional to t.
 */
export function addedRadiusPx(
  { alpha, depth, headHeightPx, existingBlurPx }: BlurState,
  lens: LensSettings,
): number {
  const t = usualDepth(depth, alpha);
  if (t <= 0) return 0;
  const wanted = discDiameterPx(lens, headHeightPx, t);
  return missingBlurPx(wanted, Math.min(existingBlurPx, trustedShare * wanted)) / t / 2;
}

/** Mean |t| where the room is seen. */
function usualDepth(depth: Plane, alpha: Plane): number {
  let sum = 0;
  let weights = 0;
  for (let y = 0; y < depth.heightPx; y++) {
    const row = Math.floor(((y + 0.5) * alpha.heightPx) / depth.heightPx) * alpha.widthPx;
    for (let x = 0; x < depth.widthPx; x++) {
      const column = Math.floor(((x + 0.5) * alpha.widthPx) / depth.widthPx);
      const weight = 1 - alpha.data[row + column] + 1e-6;
      sum += weight * Math.abs(depth.data[y * depth.widthPx + x]);
      weights += weight;
    }
  }
  return sum / weights;
}
