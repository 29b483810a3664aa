import { inRange, type ValueRange } from './in-range.js';

/** CIELAB: L* 0..100, a* and b* −200..200, relative to the photo's own white. */
export type Lab = readonly [number, number, number];

/** Of L*, a* and b*. */
export const labRanges = [
  [0, 100],
  [-200, 200],
  [-200, 200],
] as const satisfies readonly ValueRange[];

/** True when `value` is a colour. */
export const isLab = (value: unknown): value is Lab =>
  Array.isArray(value) &&
  value.length === 3 &&
  labRanges.every(([low, high], channel) => inRange(value[channel], low, high));
