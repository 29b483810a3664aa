import { diagonal, type Matrix3, multiplied, type Vector3 } from './matrix3.js';
import { warmthMatrix } from './warmth-matrix.js';

export interface ColourShift {
  /** stops */
  readonly exposureEv: number;
  /** 0 grey .. 1 unchanged .. 2 */
  readonly saturation: number;
  /** −1 cooler .. 1 warmer */
  readonly warmth: number;
}

/**
 * White balance, then saturation about the luminance, then exposure, as one matrix for linear light: a grey picture stays grey in
 * any warmth.
 * @param toXyz - of the light's primaries
 */
export function colourShift({ exposureEv, saturation, warmth }: ColourShift, toXyz: Matrix3): Matrix3 {
  const [red, green, blue] = toXyz[1];
  const rest = 1 - saturation;
  const row = (channel: number): Vector3 => {
    const own = (of: number) => (of === channel ? saturation : 0);
    return [own(0) + rest * red, own(1) + rest * green, own(2) + rest * blue];
  };
  const exposure = 2 ** exposureEv;
  const strength = multiplied([row(0), row(1), row(2)], diagonal([exposure, exposure, exposure]));
  return warmth === 0 ? strength : multiplied(strength, warmthMatrix(warmth, toXyz));
}
