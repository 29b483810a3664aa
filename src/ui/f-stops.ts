import type { Scale } from './controls/number-control.js';
import { strings } from './strings.js';

/** The f-numbers the amount's slider offers: third stops as they are engraved on lenses, weakest blur first. */
export const fStops: readonly number[] = [
  11, 10, 9, 8, 7.1, 6.3, 5.6, 5, 4.5, 4, 3.5, 3.2, 2.8, 2.5, 2.2, 2, 1.8, 1.6, 1.4,
];

/** Index in {@link fStops} of the stop nearest in exposure (the f-number's logarithm). */
export function nearestStop(fNumber: number): number {
  const distance = (stop: number) => Math.abs(Math.log2(stop / fNumber));
  return fStops.reduce((best, stop, i) => (distance(stop) < distance(fStops[best] ?? 0) ? i : best), 0);
}

/** One step of the slider is a third of a stop. */
export const stopScale: Scale = {
  min: 0,
  max: fStops.length - 1,
  step: 1,
  positionOf: nearestStop,
  valueAt: (position) => fStops[position] ?? 4,
};

const words: readonly (readonly [from: number, word: keyof typeof strings.strengths])[] = [
  [7.5, 'faint'],
  [4.8, 'subtle'],
  [3.4, 'gentle'],
  [3, 'balanced'],
  [2.1, 'pronounced'],
  [0, 'strong'],
];

/** The plain word for a strength; the same as the shipped looks use for theirs. */
export const strengthWord = (fNumber: number): string =>
  strings.strengths[words.find(([from]) => fNumber >= from)?.[1] ?? 'strong'];

/** `f/4`, `f/5.6` */
export const formatFNumber = (fNumber: number): string => `f/${Number(fNumber.toFixed(1))}`;
