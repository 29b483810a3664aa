import type { Tone } from '../../contract/backdrop-settings.js';
import { srgbToLinear } from '../photo/srgb-curve.js';
import { applyMatrix } from './matrix3.js';
import { lightBetween, type Primaries } from './profile-to-xyz.js';

const srgb: Primaries = { name: 'sRGB', icc: null, previewSpace: 'srgb' };

/**
 * Turns a tone given in encoded sRGB codes into linear light of the photo's own primaries. A grey stays a grey in every profile.
 * @param tone - three codes 0..255
 * @returns three values 0..1; what a narrow profile cannot hold is cut
 */
export function toneToLight([r, g, b]: Tone, profile: Primaries): [number, number, number] {
  const light = applyMatrix(lightBetween(srgb, profile), [
    srgbToLinear(r / 255),
    srgbToLinear(g / 255),
    srgbToLinear(b / 255),
  ]);
  return light.map((value) => Math.min(1, Math.max(0, value))) as [number, number, number];
}
