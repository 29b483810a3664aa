import type { Chromaticities } from './embedded-profile.js';
import type { Xyz } from './parse-icc.js';

type Matrix = readonly [Xyz, Xyz, Xyz];

const d50: Xyz = [0.9642, 1, 0.8249];

/** Cone response of the Bradford transform, and its inverse. Source: Lam 1985; ICC.1:2022 annex E. */
const bradford: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/**
 * The D50-adapted colorants of an RGB space given by chromaticities, and the matrix that adapted them.
 * @returns undefined when the chromaticities span no triangle
 * Source: SMPTE RP 177 (matrix from chromaticities), ICC.1:2022 annex E (chromatic adaptation).
 */
export function primariesToXyz(
  chromaticities: Chromaticities,
): { readonly primaries: Matrix; readonly adaptation: Matrix } | undefined {
  const [white, ...rest] = chromaticities.map(([x, y]): Xyz => [x / y, 1, (1 - x - y) / y]);
  const primaries = transpose(rest as unknown as Matrix);
  const inverse = invert(primaries);
  if (!white || !inverse) return undefined;
  const scale = apply(inverse, white);
  const cones = apply(bradford, white);
  const target = apply(bradford, d50);
  const ratios: Matrix = [
    [target[0] / cones[0], 0, 0],
    [0, target[1] / cones[1], 0],
    [0, 0, target[2] / cones[2]],
  ];
  const adaptation = multiply(multiply(invert(bradford)!, ratios), bradford);
  const adapted = (rest as Xyz[]).map((colour, i) => apply(adaptation, times(colour, scale[i]!)));
  const flat = [...adapted, ...adaptation].flat();
  if (!flat.every((value) => Math.abs(value) < 100)) return undefined;
  return { primaries: adapted as unknown as Matrix, adaptation };
}

const times = (v: Xyz, factor: number): Xyz => [v[0] * factor, v[1] * factor, v[2] * factor];

const apply = (m: Matrix, v: Xyz): Xyz =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Xyz;

const transpose = (m: Matrix): Matrix => [0, 1, 2].map((i) => m.map((row) => row[i])) as unknown as Matrix;

const multiply = (a: Matrix, b: Matrix): Matrix =>
  transpose(transpose(b).map((column) => apply(a, column)) as unknown as Matrix);

const cross = (a: Xyz, b: Xyz): Xyz => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function invert(m: Matrix): Matrix | undefined {
  const columns: Matrix = [cross(m[1], m[2]), cross(m[2], m[0]), cross(m[0], m[1])];
  const determinant = m[0][0] * columns[0][0] + m[0][1] * columns[0][1] + m[0][2] * columns[0][2];
  if (!(Math.abs(determinant) > 1e-9)) return undefined;
  return transpose(columns.map((column) => times(column, 1 / determinant)) as unknown as Matrix);
}
