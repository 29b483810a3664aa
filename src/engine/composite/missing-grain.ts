import type { NoiseModel } from '../measure/noise-model.js';

/**
 * How much grain, in codes, a place has lost by a blur of this radius: a disc averages pixels, so the grain falls with the
 * square root of the independent ones in it. Fades in over the first two pixels of radius.
 */
export function missingGrainCodes({ sigmaCodes, correlation }: NoiseModel, radiusPx: number): number {
  if (radiusPx <= 0) return 0;
  const coarseness = (1 + correlation) / (1 - correlation);
  const left = Math.min(1, coarseness / (radiusPx * Math.sqrt(Math.PI)));
  return sigmaCodes * Math.sqrt(1 - left * left) * Math.min(1, radiusPx / 2);
}
