import type { ColourProfile } from '../photo/colour-profile.js';
import { srgbToLinear } from '../photo/srgb-curve.js';

/**
 * Turns a tone given in encoded sRGB codes into linear light of the photo's own primaries. A grey stays a grey in every
 * profile, because sRGB and Display P3 share their white point.
 * @param srgb - three codes 0..255
 * @returns three values, 0..1 for every sRGB tone
 */
export function toneToLight(
  srgb: readonly [number, number, number],
  profile: ColourProfile,
): [number, number, number] {
  const r = srgbToLinear(srgb[0] / 255);
  const g = srgbToLinear(srgb[1] / 255);
  const b = srgbToLinear(srgb[2] / 255);
  if (profile.previewSpace === 'srgb') return [r, g, b];
  // linear sRGB → linear Display P3; each row sums to one
  return [
    0.8224621 * r + 0.1775379 * g,
    0.0331941 * r + 0.9668059 * g,
    0.0170827 * r + 0.0723974 * g + 0.9105199 * b,
  ];
}
