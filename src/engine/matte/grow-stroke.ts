import { colourLikelihood } from './colour-likelihood.js';
import { sureAlpha } from './sure-alpha.js';
import { twoFronts } from './two-fronts.js';

/** The surroundings of a stroke, row-major; "wanted" is what the stroke asks for, the person or the room. */
export interface StrokeSite {
  readonly widthPx: number;
  readonly heightPx: number;
  /** HWC, encoded colour, 0..1 */
  readonly rgb: Float32Array;
  /** share of the wanted in each pixel as the first matte has it, 0..1 */
  readonly wanted: Float32Array;
  /** from the middle of the stroke */
  readonly distancePx: Float32Array;
  readonly reachPx: number;
  /** 1 in the middle of the brush */
  readonly inCore: Uint8Array;
  /** 1 where another stroke asks for the opposite */
  readonly against: Uint8Array;
  /** length of a pixel's side, in thousandths of the photo's long side */
  readonly pixelLength: number;
}

/** Beyond this share of the reach the first matte is believed: its colours are those of the other side. */
const believedFrom = 0.7;
/** Beyond this one the other front starts. */
const startsFrom = 0.9;
/** Pixels that look this much like the other side were hit by accident. */
const strange = 0.35;
const rounds = 2;
/**
 * The own front pays more where the colour speaks for the other side: where colours tell nothing, as in hair before a dark room,
 * it is soon at its end and the first matte holds.
 */
const prices = { ownStrange: 0.15, otherStrange: 0.05, edge: 6 };

/**
 * What belongs to the thing under a stroke: from the middle of the brush one front runs outward, another inward from the
 * far end of the stroke's reach and from opposite strokes; they meet at edges. Pixels of either start whose colour speaks
 * for the other side take no part, so that a brush may run over an edge and a thing may reach beyond the reach.
 * @returns 1 what the stroke brings over, 2 what stays, 0 or 3 what it does not touch
 */
export function growStroke(site: StrokeSite): Uint8Array {
  const { rgb, wanted, distancePx, reachPx, inCore, against } = site;
  const own = new Uint8Array(wanted.length);
  const other = against.slice();
  for (let i = 0; i < own.length; i++) {
    if (inCore[i]) own[i] = 1;
    else if (wanted[i]! < 0.5 && distancePx[i]! > believedFrom * reachPx && distancePx[i]! <= reachPx)
      other[i] = 1;
  }
  let likelihood = colourLikelihood(rgb, own, other);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < own.length; i++) {
      if (own[i] && likelihood[i]! < strange) own[i] = 0;
      if (other[i] && !against[i] && likelihood[i]! > 1 - strange) other[i] = 0;
    }
    likelihood = colourLikelihood(rgb, own, other);
  }
  const start = own.slice();
  for (let i = 0; i < start.length; i++) {
    if (wanted[i]! > sureAlpha.above || distancePx[i]! > reachPx) start[i] = 3;
    else if (against[i] || (other[i] && distancePx[i]! > startsFrom * reachPx)) start[i] = 2;
  }
  return twoFronts({ ...site, likelihood, start, prices });
}
