import { bradford } from './bradford.js';
import { applyMatrix, diagonal, inverted, type Matrix3, multiplied, type Vector3 } from './matrix3.js';

/** Daylight as photos are balanced to, and how far the ends of the scale lie from it; equal steps of mired look equal. */
const neutralMired = 1e6 / 6504;
const miredAtOne = 45;

/**
 * A white-balance shift along daylight's own colours: 1 is the light of an hour before sunset, −1 that of open shade. Adapts in
 * cone space, as eyes do, and keeps the luminance of greys.
 * @param warmth - −1 cooler .. 1 warmer
 * @param toXyz - of the light's primaries
 * Source: CIE 15:2004, daylight illuminants; Lam 1985 for the adaptation.
 */
export function warmthMatrix(warmth: number, toXyz: Matrix3): Matrix3 {
  const toCones = multiplied(bradford, toXyz);
  const from = applyMatrix(bradford, daylight(neutralMired));
  const to = applyMatrix(bradford, daylight(neutralMired + warmth * miredAtOne));
  const shift = diagonal([to[0] / from[0], to[1] / from[1], to[2] / from[2]]);
  const matrix = multiplied(inverted(toCones)!, multiplied(shift, toCones));
  const [, luminance] = applyMatrix(toXyz, applyMatrix(matrix, [1, 1, 1]));
  return multiplied(matrix, diagonal([1 / luminance, 1 / luminance, 1 / luminance]));
}

/** XYZ of daylight at 40..250 mired, Y = 1. */
function daylight(mired: number): Vector3 {
  const m = mired / 1000;
  const x =
    mired >= 1e6 / 7000
      ? -4.607 * m ** 3 + 2.9678 * m ** 2 + 0.09911 * m + 0.244063
      : -2.0064 * m ** 3 + 1.9018 * m ** 2 + 0.24748 * m + 0.23704;
  const y = -3 * x * x + 2.87 * x - 0.275;
  return [x / y, 1, (1 - x - y) / y];
}
