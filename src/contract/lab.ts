import { inRange } from './in-range.js';

/** CIELAB: L* 0..100, a* and b* −200..200, relative to the photo's own white. */
export type Lab = readonly [number, number, number];

/** True when `value` is a colour. */
export const isLab = (value: unknown): value is Lab =>
  Array.isArray(value) &&
  value.length === 3 &&
  inRange(value[0], 0, 100) &&
  inRange(value[1], -200, 200) &&
  inRange(value[2], -200, 200);
