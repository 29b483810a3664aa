import type { ValueRange } from './in-range.js';

/** The value itself, or the end of the range that it lies beyond. */
export const intoRange = (value: number, [low, high]: ValueRange): number =>
  Math.min(high, Math.max(low, value));
