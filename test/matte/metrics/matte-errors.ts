import type { Plane } from '../../../src/engine/raster/plane.js';
import { connectivityErrors } from './connectivity-error.js';
import { gradientLength } from './gaussian-gradient.js';
import { softBand } from './soft-band.js';

/** The field's four measures over a set of pixels; NaN where the set is empty. */
export interface ErrorMeasures {
  /** mean absolute difference, 0..1 */
  readonly mad: number;
  /** mean squared difference, 0..1 */
  readonly mse: number;
  /** sum of squared differences of the gradients' lengths (σ 1.4), in thousands */
  readonly grad: number;
  /** sum of differences in connectedness, in thousands */
  readonly conn: number;
}

export interface MatteErrors {
  readonly whole: ErrorMeasures;
  /** where the reference is soft, and 5 px around */
  readonly band: ErrorMeasures;
  /** sum of absolute differences over the area of the reference's person: MAD for people of any size in the frame */
  readonly perPerson: number;
}

const sigmaPx = 1.4;

/**
 * What is wrong with a matte, in the four measures of Rhemann et al. 2009.
 * @param scored - 1 where the reference may be believed, 0 elsewhere; everywhere by default
 * @throws RangeError when the two are not of one size
 */
export function matteErrors(alpha: Plane, reference: Plane, scored?: Uint8Array): MatteErrors {
  if (alpha.widthPx !== reference.widthPx || alpha.heightPx !== reference.heightPx) {
    throw new RangeError(`"alpha" expected ${reference.widthPx} × ${reference.heightPx}`);
  }
  const everywhere = scored ?? new Uint8Array(reference.data.length).fill(1);
  const band = softBand(reference).map((inside, i) => inside & everywhere[i]);
  const maps = {
    gradient: gradientErrors(alpha, reference),
    connectivity: connectivityErrors(alpha, reference),
  };
  const measure = (where: Uint8Array) => measuresOver(where, alpha, reference, maps);
  const whole = measure(everywhere);
  return { whole, band: measure(band), perPerson: perPersonOf(whole.mad, reference, everywhere) };
}

function gradientErrors(alpha: Plane, reference: Plane): Float32Array {
  const wanted = gradientLength(reference, sigmaPx);
  return gradientLength(alpha, sigmaPx).map((length, i) => (length - wanted[i]) ** 2);
}

function measuresOver(
  where: Uint8Array,
  alpha: Plane,
  reference: Plane,
  maps: { readonly gradient: Float32Array; readonly connectivity: Float32Array },
): ErrorMeasures {
  let [pixels, absolute, squared, grad, conn] = [0, 0, 0, 0, 0];
  for (let i = 0; i < where.length; i++) {
    if (!where[i]) continue;
    const error = Math.abs(alpha.data[i] - reference.data[i]);
    pixels++;
    absolute += error;
    squared += error * error;
    grad += maps.gradient[i];
    conn += maps.connectivity[i];
  }
  return { mad: absolute / pixels, mse: squared / pixels, grad: grad / 1000, conn: conn / 1000 };
}

function perPersonOf(mad: number, reference: Plane, scored: Uint8Array): number {
  let [pixels, person] = [0, 0];
  for (let i = 0; i < scored.length; i++) {
    if (!scored[i]) continue;
    pixels++;
    person += reference.data[i];
  }
  return (mad * pixels) / person;
}
