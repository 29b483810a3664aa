import { bradford } from '../colour/bradford.js';
import { applyMatrix, diagonal, inverted, multiplied, type Vector3 } from '../colour/matrix3.js';

export interface ColourTemperature {
  /** 1700..15000 */
  readonly kelvin: number;
  /** distance from the Planckian locus, Δuv; above 0 greenish, below 0 pinkish */
  readonly duv: number;
}

const d50: Vector3 = [0.9642, 1, 0.8249];
const d65: Vector3 = [0.95047, 1, 1.08883];
const [conesThen, conesNow] = [applyMatrix(bradford, d50), applyMatrix(bradford, d65)];
const toDaylight = multiplied(
  inverted(bradford)!,
  multiplied(
    diagonal([conesNow[0] / conesThen[0], conesNow[1] / conesThen[1], conesNow[2] / conesThen[2]]),
    bradford,
  ),
);

const searchSteps = 40;

/**
 * Correlated colour temperature of a colour as a photo shows it: what the photo calls white counts as 6504 K.
 * Source: CIE 15:2004 (the nearest point of the locus in CIE 1960 u, v); Krystek 1985 for the locus.
 * @param xyz - relative to D50, as `profileToXyz` gives it; not black
 */
export function colourTemperature(xyz: Vector3): ColourTemperature {
  const [x, y, z] = applyMatrix(toDaylight, xyz);
  const sum = x + 15 * y + 3 * z;
  const [u, v] = [(4 * x) / sum, (6 * y) / sum];
  const away = (mired: number) => {
    const [pu, pv] = planckian(1e6 / mired);
    return Math.hypot(u - pu, v - pv);
  };
  let [low, high] = [1e6 / 15000, 1e6 / 1700];
  for (let step = 0; step < searchSteps; step++) {
    const third = (high - low) / 3;
    if (away(low + third) < away(high - third)) high -= third;
    else low += third;
  }
  const mired = (low + high) / 2;
  const [, pv] = planckian(1e6 / mired);
  return { kelvin: 1e6 / mired, duv: Math.sign(v - pv) * away(mired) };
}

function planckian(t: number): readonly [number, number] {
  return [
    (0.860117757 + 1.54118254e-4 * t + 1.28641212e-7 * t * t) /
      (1 + 8.42420235e-4 * t + 7.08145163e-7 * t * t),
    (0.317398726 + 4.22806245e-5 * t + 4.20481691e-8 * t * t) /
      (1 - 2.89741816e-5 * t + 1.61456053e-7 * t * t),
  ];
}
