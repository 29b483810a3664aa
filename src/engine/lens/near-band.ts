import type { LightBand } from './lit-backdrop.js';

/** Rows of what stands in front: light already multiplied by how much it covers. */
export interface NearBand extends LightBand {
  /** how much of what is behind it hides, 0..1 */
  readonly cover: Float32Array;
}
