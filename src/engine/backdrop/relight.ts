import type { Plane } from '../raster/plane.js';

/** How a backdrop is lit anew, in linear light of the photo's own primaries: first the gain of the place, then the matrix. */
export interface Relight {
  /** factor for all three channels, ≥ 0; any size, laid over the whole picture and sampled bilinearly */
  readonly gain: Plane;
  /** 3 × 3, row-major; negative results are cut to 0 */
  readonly matrix: Float32Array;
}
