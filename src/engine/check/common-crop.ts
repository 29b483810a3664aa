import { type CropRule, cropRanges } from '../../contract/crop-rule.js';
import { intoRange } from '../../contract/into-range.js';
import type { HeadMeasures } from '../../contract/photo-measures.js';
import { median } from '../measure/median.js';
import { reachableCrop } from './reachable-crop.js';

/** So many photos at least should have room enough; one that was cropped tightly must not make all others tight. */
const shareWithRoom = 0.9;

/**
 * Where the heads of a set go when no look says so: as large as in the middle of the set, or larger where else too many photos would have to show
 * more than they hold; eyes and middle where most photos can have them, as near to the set's middle as that allows.
 * @returns null without heads
 */
export function commonCrop(heads: readonly HeadMeasures[]): CropRule | null {
  if (heads.length === 0) return null;
  const least = heads.map(({ room: { above, below, left, right }, aspect }) =>
    Math.max(1 / (above + below), aspect / (left + right)),
  );
  const enough = least.sort((a, b) => a - b)[Math.ceil(shareWithRoom * least.length) - 1] ?? 0;
  const heightShare = intoRange(
    Math.max(median(heads.map((head) => head.heightShare)), enough),
    cropRanges.heightShare,
  );
  const place = (of: 'eyeLine' | 'centreX') => {
    const reach = (value: number) => (head: HeadMeasures) =>
      reachableCrop(head, { heightShare, eyeLine: value, centreX: value })[of];
    const ranges = heads.map((head) => [reach(0)(head), reach(1)(head)] as const);
    return intoRange(sharedPlace(ranges, median(heads.map((head) => head[of]))), cropRanges[of]);
  };
  return { heightShare, eyeLine: place('eyeLine'), centreX: place('centreX') };
}

/** The value that lies in most ranges, of several such the one nearest to `wanted`. */
function sharedPlace(ranges: readonly (readonly [number, number])[], wanted: number): number {
  const rounding = 1e-9;
  const holding = (value: number) =>
    ranges.filter(([low, high]) => value >= low - rounding && value <= high + rounding).length;
  return [wanted, ...ranges.flat()]
    .map((value) => ({ value, holding: holding(value), away: Math.abs(value - wanted) }))
    .reduce((best, each) =>
      each.holding > best.holding || (each.holding === best.holding && each.away < best.away) ? each : best,
    ).value;
}
