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
  /** share of that band in which the reference may be believed */
  readonly bandScored: number;
  /** shares of all absolute error that lie within the person, in the band and in the room; NaN where there is none */
  readonly lies: { readonly person: number; readonly band: number; readonly room: number };
  /** sum of absolute differences over the area of the reference's person: MAD for people of any size in the frame */
  readonly perPerson: number;
}

const sigmaPx = 1.4;

/**
 * A judge of mattes of one picture: what is wrong with each, in the four measures of Rhemann et al. 2009.
 * @param scored - 1 where the reference may be believed, 0 elsewhere; everywhere by default
 * @throws RangeError (from the judge) when a matte is not of the reference's size
 */
export function judgeAgainst(reference: Plane, scored?: Uint8Array): (alpha: Plane) => MatteErrors {
  const everywhere = scored ?? new Uint8Array(reference.data.length).fill(1);
  const soft = softBand(reference);
  const band = soft.map((inside, i) => inside & everywhere[i]);
  const sure = everywhere.map((bit, i) => (bit && !soft[i] && reference.data[i] > 0.5 ? 1 : 0));
  const bandScored = countOf(band) / countOf(soft);
  const wanted = gradientLength(reference, sigmaPx);
  const personPx = reference.data.reduce((sum, share, i) => sum + share * everywhere[i], 0);
  const scoredPx = countOf(everywhere);
  return (alpha) => {
    if (alpha.widthPx !== reference.widthPx || alpha.heightPx !== reference.heightPx) {
      throw new RangeError(`"alpha" expected ${reference.widthPx} × ${reference.heightPx}`);
    }
    const lengths = gradientLength(alpha, sigmaPx);
    const maps = {
      gradient: lengths.map((length, i) => (length - wanted[i]) ** 2),
      connectivity: connectivityErrors(alpha, reference),
    };
    const whole = measuresOver(everywhere, alpha, reference, maps);
    const inBand = measuresOver(band, alpha, reference, maps);
    const person = measuresOver(sure, alpha, reference, maps);
    const all = whole.mad * scoredPx;
    const [within, along] = [(person.mad * countOf(sure)) / all, (inBand.mad * countOf(band)) / all];
    const lies = { person: within, band: along, room: 1 - within - along };
    return { whole, band: inBand, bandScored, lies, perPerson: all / personPx };
  };
}

const countOf = (mask: Uint8Array): number => mask.reduce((sum, bit) => sum + bit, 0);

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
