import type { NoiseModel } from './noise-model.js';

/**
 * The grain of a photo after it has been made `factor` times smaller by averaging areas: fainter by the number of independent
 * pixels in an area, and less alike from neighbour to neighbour.
 * @param factor - ≥ 1
 */
export function scaledNoise({ sigmaCodes, correlation, byPlace }: NoiseModel, factor: number): NoiseModel {
  const coarseness = (1 + correlation) / (1 - correlation);
  // A grain no coarser than a pixel averages away with 1/factor; a coarser one holds out until the area outgrows it.
  const remaining = Math.min(
    1,
    Math.sqrt((coarseness * coarseness) / (factor * factor + coarseness * coarseness - 1)),
  );
  return {
    sigmaCodes: sigmaCodes * remaining,
    correlation: correlation / factor,
    ...(byPlace && { byPlace: { ...byPlace, data: byPlace.data.map((sigma) => sigma * remaining) } }),
  };
}
