import { type ApertureSettings, isApertureSettings } from './aperture-settings.js';
import { inRange, type ValueRange } from './in-range.js';

/** The lens the backdrop is seen through. */
export interface LensSettings {
  /** 20..200 */
  readonly focalLengthMm: number;
  /** f-number N, 1..32; the aperture's diameter is focalLengthMm / fNumber */
  readonly fNumber: number;
  /** absent: a round opening without vignetting */
  readonly aperture?: ApertureSettings;
  /** how many times the light of white a small clipped lamp may be given, 1..16; absent: 8 */
  readonly highlightBoost?: number;
  /**
   * 0..0.8: how far behind and in front of the subject things stay sharp, as a share of the way from the subject to infinity
   * (in t = 1 − S/D); absent: only what stands at the subject's distance
   */
  readonly focusRange?: number;
}

export const lensRanges = {
  focalLengthMm: [20, 200],
  fNumber: [1, 32],
  highlightBoost: [1, 16],
  focusRange: [0, 0.8],
} as const satisfies Partial<Record<keyof LensSettings, ValueRange>>;

/** True when `value` is a well-formed LensSettings with every number in its range. */
export function isLensSettings(value: unknown): value is LensSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { focalLengthMm, fNumber, aperture, highlightBoost, focusRange } = value as Partial<LensSettings>;
  if (!inRange(focalLengthMm, ...lensRanges.focalLengthMm)) return false;
  if (!inRange(fNumber, ...lensRanges.fNumber)) return false;
  if (aperture !== undefined && !isApertureSettings(aperture)) return false;
  if (focusRange !== undefined && !inRange(focusRange, ...lensRanges.focusRange)) return false;
  return highlightBoost === undefined || inRange(highlightBoost, ...lensRanges.highlightBoost);
}
