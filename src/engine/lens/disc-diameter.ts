import type { LensSettings } from '../../contract/lens-settings.js';

/** Crown to chin of an adult, the ruler by which every photo is measured. */
const headHeightMm = 230;

/**
 * Diameter of the blur disc of a point at depth `t`, in pixels of a photo in which the head is `headHeightPx` tall. Thin lens,
 * measured in the subject's plane: aperture · (1 − S/D); nothing in it depends on resolution or crop.
 * @param t - 1 − S/D: 0 at the subject, 1 at infinity, negative in front; the diameter is never negative
 */
export function discDiameterPx(lens: LensSettings, headHeightPx: number, t: number): number {
  const apertureDiameterMm = lens.focalLengthMm / lens.fNumber;
  return ((headHeightPx * apertureDiameterMm) / headHeightMm) * Math.abs(t);
}
