import { inRange } from './in-range.js';

/** Where a look wants the head in the frame. */
export interface CropRule {
  /** head height (crown to chin) as a share of the frame's height, 0.05..1 */
  readonly heightShare: number;
  /** middle between the eyes, as a share of the frame's height from its top, 0..1 */
  readonly eyeLine: number;
  /** the head's middle, as a share of the frame's width from its left, 0..1 */
  readonly centreX: number;
}

/** True when `value` is a well-formed CropRule with every number in its range. */
export function isCropRule(value: unknown): value is CropRule {
  if (typeof value !== 'object' || value === null) return false;
  const { heightShare, eyeLine, centreX } = value as Partial<CropRule>;
  return inRange(heightShare, 0.05, 1) && inRange(eyeLine, 0, 1) && inRange(centreX, 0, 1);
}
