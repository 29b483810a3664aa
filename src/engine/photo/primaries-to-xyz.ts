import { bradford } from '../colour/bradford.js';
import { applyMatrix, diagonal, inverted, type Matrix3, multiplied, transposed } from '../colour/matrix3.js';
import type { Chromaticities } from './embedded-profile.js';
import type { Xyz } from './parse-icc.js';

const d50: Xyz = [0.9642, 1, 0.8249];

/**
 * The D50-adapted colorants of an RGB space given by chromaticities, and the matrix that adapted them.
 * @returns undefined when the chromaticities span no triangle
 * Source: SMPTE RP 177 (matrix from chromaticities), ICC.1:2022 annex E (chromatic adaptation).
 */
export function primariesToXyz(
  chromaticities: Chromaticities,
): { readonly primaries: Matrix3; readonly adaptation: Matrix3 } | undefined {
  const [white, ...rest] = chromaticities.map(([x, y]): Xyz => [x / y, 1, (1 - x - y) / y]);
  const primaries = transposed(rest as unknown as Matrix3);
  const inverse = inverted(primaries);
  if (!white || !inverse) return undefined;
  const scale = applyMatrix(inverse, white);
  const cones = applyMatrix(bradford, white);
  const target = applyMatrix(bradford, d50);
  const ratios = diagonal([target[0] / cones[0], target[1] / cones[1], target[2] / cones[2]]);
  const adaptation = multiplied(multiplied(inverted(bradford)!, ratios), bradford);
  const adapted = (rest as Xyz[]).map((colour, i) => applyMatrix(adaptation, times(colour, scale[i]!)));
  const flat = [...adapted, ...adaptation].flat();
  if (!flat.every((value) => Math.abs(value) < 100)) return undefined;
  return { primaries: adapted as unknown as Matrix3, adaptation };
}

const times = (v: Xyz, factor: number): Xyz => [v[0] * factor, v[1] * factor, v[2] * factor];
