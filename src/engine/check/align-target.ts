import type { CheckTolerances } from '../../contract/check-tolerances.js';
import type { CropRule } from '../../contract/crop-rule.js';
import type { HeadMeasures } from '../../contract/photo-measures.js';
import { reachableCrop } from './reachable-crop.js';

/** The rule to align a head by; null where nobody knows one, and where the layer shows the head as near to it as it can, within tolerance. */
export function alignTarget(
  head: HeadMeasures | null,
  rule: CropRule | null,
  { headHeight, eyeLine, centreX }: Pick<CheckTolerances, 'headHeight' | 'eyeLine' | 'centreX'>,
): CropRule | null {
  if (head === null || rule === null) return null;
  const best = reachableCrop(head, rule);
  const isThere =
    Math.abs(head.heightShare - best.heightShare) <= headHeight * best.heightShare &&
    Math.abs(head.eyeLine - best.eyeLine) <= eyeLine &&
    Math.abs(head.centreX - best.centreX) <= centreX;
  return isThere ? null : rule;
}
