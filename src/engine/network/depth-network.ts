import type { NetworkInput } from '../raster/crop-to-input.js';

/** A network that tells how far everything in a photo is, as its card describes it. */
export interface DepthNetwork {
  /** the whole photo, squeezed to this size */
  readonly input: NetworkInput;
  /** whether large values are near (disparity, in proportion to 1/distance) or far (depth, in proportion to distance) */
  readonly quantity: 'disparity' | 'depth';
  /**
   * @param input - HWC RGB
   * @returns one value per pixel of the input, row-major
   * @throws BlurError `model-load` | `inference` | `out-of-memory`
   */
  readonly run: (input: Float32Array) => Promise<Float32Array>;
}
