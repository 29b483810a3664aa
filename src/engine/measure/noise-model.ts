import type { Plane } from '../raster/plane.js';

/** The photo's own grain, so that a blurred backdrop can be given it back. */
export interface NoiseModel {
  /** standard deviation in even places, in 8-bit codes of the encoded picture, 0 when clean */
  readonly sigmaCodes: number;
  /** correlation of neighbouring pixels' noise, 0 (white) .. 0.7 (coarse, as after JPEG or scaling) */
  readonly correlation: number;
  /** the same standard deviation place by place, any size, sampled bilinearly; absent when it is the same everywhere */
  readonly byPlace?: Plane;
}
