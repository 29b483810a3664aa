/** The photo's own grain, so that a blurred backdrop can be given it back. */
export interface NoiseModel {
  /** standard deviation in 8-bit codes of the encoded picture, 0 when clean */
  readonly sigmaCodes: number;
  /** correlation of neighbouring pixels' noise, 0 (white) .. 0.9 (coarse, as after JPEG or scaling) */
  readonly correlation: number;
}
