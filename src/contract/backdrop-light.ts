import { inRange, type ValueRange } from './in-range.js';

/** How the backdrop alone is lit anew; the person keeps the light of the photo. All zeros and saturation 1 change nothing. */
export interface BackdropLight {
  /** 0..1: how much of the room's broad shadows and bright patches is evened out */
  readonly evenOut: number;
  /** −2..2 stops */
  readonly exposureEv: number;
  /** 0 grey .. 1 as photographed .. 2 */
  readonly saturation: number;
  /** −1 cooler .. 1 warmer */
  readonly warmth: number;
  /** 0..1: how dark the frame's corners become */
  readonly vignette: number;
}

export const lightRanges = {
  evenOut: [0, 1],
  exposureEv: [-2, 2],
  saturation: [0, 2],
  warmth: [-1, 1],
  vignette: [0, 1],
} as const satisfies Record<keyof BackdropLight, ValueRange>;

/** True when `value` is a well-formed BackdropLight with every number in its range. */
export function isBackdropLight(value: unknown): value is BackdropLight {
  if (typeof value !== 'object' || value === null) return false;
  const { evenOut, exposureEv, saturation, warmth, vignette } = value as Partial<BackdropLight>;
  return (
    inRange(evenOut, ...lightRanges.evenOut) &&
    inRange(exposureEv, ...lightRanges.exposureEv) &&
    inRange(saturation, ...lightRanges.saturation) &&
    inRange(warmth, ...lightRanges.warmth) &&
    inRange(vignette, ...lightRanges.vignette)
  );
}
