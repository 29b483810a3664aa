import type { CropRule } from '../../contract/crop-rule.js';
import { intoRange } from '../../contract/into-range.js';
import type { HeadMeasures } from '../../contract/photo-measures.js';

/**
 * How near a layer can come to showing a head where a rule wants it, without leaving the photo: what `alignCrop` reaches, told from measures alone,
 * for a photo that stands upright in its layer.
 */
export function reachableCrop({ room, aspect }: HeadMeasures, rule: CropRule): CropRule {
  const { above, below, left, right } = room;
  // Lengths in head heights: the frame is as high as the rule wants, or as the photo allows.
  const height = Math.min(1 / rule.heightShare, above + below, (left + right) / aspect);
  const width = height * aspect;
  return {
    heightShare: 1 / height,
    eyeLine: intoRange(rule.eyeLine, [1 - below / height, above / height]),
    centreX: intoRange(rule.centreX, [1 - right / width, left / width]),
  };
}
