import { grainSideWeight } from './grain.js';

/**
 * How much of its grain, 0..1, a place has lost by a blur of this radius: a disc averages pixels, so the grain falls with the
 * square root of the independent ones in it. Fades in over the first two pixels of radius.
 * @param correlation - of neighbouring pixels' grain, 0..0.7
 */
export function missingGrainShare(correlation: number, radiusPx: number): number {
  if (radiusPx <= 0) return 0;
  const side = grainSideWeight(correlation);
  // Sum of the grain's likenesses along an axis: so many pixels wide is one independent piece of it.
  const coarseness = (1 + 2 * side) ** 2 / (1 + 2 * side * side);
  const left = Math.min(1, coarseness / (radiusPx * Math.sqrt(Math.PI)));
  return Math.sqrt(1 - left * left) * Math.min(1, radiusPx / 2);
}
