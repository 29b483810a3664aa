import { inRange, type ValueRange } from './in-range.js';

/** Where a look wants the head in the frame. */
export interface CropRule {
  /** head height (crown to chin) as a share of the frame's height, 0.05..1 */
  readonly heightShare: number;
  /** middle between the eyes, as a share of the frame's height from its top, 0..1 */
  readonly eyeLine: number;
  /** the head's middle, as a share of the frame's width from its left, 0..1 */
  readonly centreX: number;
}

export const cropRanges = {
  heightShare: [0.05, 1],
  eyeLine: [0, 1],
  centreX: [0, 1],
} as const satisfies Record<keyof CropRule, ValueRange>;

/** True when `value` is a well-formed CropRule with every number in its range. */
export function isCropRule(value: unknown): value is CropRule {
  if (typeof value !== 'object' || value === null) return false;
  const { heightShare, eyeLine, centreX } = value as Partial<CropRule>;
  return (
    inRange(heightShare, ...cropRanges.heightShare) &&
    inRange(eyeLine, ...cropRanges.eyeLine) &&
    inRange(centreX, ...cropRanges.centreX)
  );
}
