import type { LensSettings } from '../../contract/lens-settings.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import { discDiameterPx } from './disc-diameter.js';
import { missingBlurPx } from './missing-blur.js';
import { outOfFocusDepth } from './out-of-focus-depth.js';

export interface BlurState {
  /** t = 1 − S/D, any size */
  readonly depth: Plane;
  /** diameter in px of the blur the photo has, place by place, any size */
  readonly existingBlur: Plane;
  readonly headHeightPx: number;
}

/**
 * The existing blur is an estimate, and one that is too large would leave a visibly sharp room sharp. Trusted up to this share of
 * the wanted blur, it can save a fifth of the lens's work at most, and the result is never more than a quarter too soft.
 */
const trustedShare = 0.6;

/**
 * Radius in px of the disc to add at each place: positive farther away than the subject, negative nearer. What the photo brings along
 * is taken off in squares, for successive blurs add up so.
 * @returns as fine as the finer of depth and existing blur; the caller owns it
 */
export function addedRadii({ depth, existingBlur, headHeightPx }: BlurState, lens: LensSettings): Plane {
  const widthPx = Math.max(depth.widthPx, existingBlur.widthPx);
  const heightPx = Math.max(depth.heightPx, existingBlur.heightPx);
  const t = resizePlane(depth, widthPx, heightPx).data;
  const existing = resizePlane(existingBlur, widthPx, heightPx).data;
  const radiusAt = addedRadiusOf(lens, headHeightPx);
  const data = t.map((here, i) => radiusAt(here, existing[i]));
  return { widthPx, heightPx, data };
}

/** The same at one place, from its depth t and the diameter in px of the blur it has. */
export function addedRadiusOf(
  lens: LensSettings,
  headHeightPx: number,
): (t: number, existingPx: number) => number {
  const atInfinityPx = discDiameterPx(lens, headHeightPx, 1);
  const { focusRange = 0 } = lens;
  return (t, existingPx) => {
    const wanted = atInfinityPx * Math.abs(outOfFocusDepth(t, focusRange));
    return (Math.sign(t) * missingBlurPx(wanted, Math.min(existingPx, trustedShare * wanted))) / 2;
  };
}
