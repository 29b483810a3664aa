import type { ColourProfile } from '../photo/colour-profile.js';
import { knownChromaticities } from '../photo/known-primaries.js';
import { parseIcc } from '../photo/parse-icc.js';
import { primariesToXyz } from '../photo/primaries-to-xyz.js';
import {
  applyMatrix,
  diagonal,
  inverted,
  type Matrix3,
  multiplied,
  transposed,
  type Vector3,
} from './matrix3.js';

/** What tells a profile's primaries. */
export type Primaries = Pick<ColourProfile, 'name' | 'icc' | 'previewSpace'>;

/** White of the profile connection space. */
const d50: Vector3 = [0.9642, 1, 0.8249];

const known = {
  sRGB: primariesToXyz(knownChromaticities.sRGB)!.primaries,
  'Display P3': primariesToXyz(knownChromaticities['Display P3'])!.primaries,
};

/**
 * Turns linear light of a profile's primaries into XYZ relative to D50; the middle row is luminance. Equal red, green and blue come
 * out as the white point exactly, whatever rounding the file's colorants went through. A profile without primaries of its own
 * stands for sRGB or Display P3, as its preview does.
 */
export function profileToXyz(profile: Primaries): Matrix3 {
  const columns = transposed(primariesOf(profile));
  return multiplied(columns, diagonal(applyMatrix(inverted(columns)!, d50)));
}

/** Linear light of one profile's primaries as linear light of another's; greys stay greys. */
export const lightBetween = (from: Primaries, to: Primaries): Matrix3 =>
  multiplied(inverted(profileToXyz(to))!, profileToXyz(from));

function primariesOf({ name, icc, previewSpace }: Primaries): Matrix3 {
  if (name === 'sRGB' || name === 'Display P3') return known[name];
  const own = icc ? parseIcc(icc)?.primaries : undefined;
  if (own && inverted(own)) return own;
  return previewSpace === 'display-p3' ? known['Display P3'] : known.sRGB;
}
