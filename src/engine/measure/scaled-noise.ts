import { grainSideWeight } from '../composite/grain.js';
import type { NoiseModel } from './noise-model.js';

/**
 * The grain of a photo after it has been made `factor` times smaller by averaging areas: what the average of as many neighbours
 * has left of grain like ours, and how much averages side by side are alike. Exact for whole factors.
 * @param factor - ≥ 1
 */
export function scaledNoise({ sigmaCodes, correlation, byPlace }: NoiseModel, factor: number): NoiseModel {
  const side = grainSideWeight(correlation);
  const beside = (2 * side) / (1 + 2 * side * side);
  const beyond = (side * side) / (1 + 2 * side * side);
  // Along one axis; the variance of the average falls by it along both, so the deviation falls by it once.
  const remaining = (1 + 2 * beside * (1 - 1 / factor) + 2 * beyond * Math.max(0, 1 - 2 / factor)) / factor;
  const alike = (beside + 2 * beyond * Math.min(1, factor - 1)) / (factor * factor * remaining);
  return {
    sigmaCodes: sigmaCodes * remaining,
    correlation: factor === 1 ? correlation : alike,
    ...(byPlace && { byPlace: { ...byPlace, data: byPlace.data.map((sigma) => sigma * remaining) } }),
  };
}
