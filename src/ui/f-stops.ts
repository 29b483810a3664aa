/** The f-numbers the strength slider offers: third stops as they are engraved on lenses, weakest blur first. */
export const fStops: readonly number[] = [
  11, 10, 9, 8, 7.1, 6.3, 5.6, 5, 4.5, 4, 3.5, 3.2, 2.8, 2.5, 2.2, 2, 1.8, 1.6, 1.4,
];

/** Index in {@link fStops} of the stop nearest in exposure (the f-number's logarithm). */
export function nearestStop(fNumber: number): number {
  const distance = (stop: number) => Math.abs(Math.log2(stop / fNumber));
  return fStops.reduce((best, stop, i) => (distance(stop) < distance(fStops[best] ?? 0) ? i : best), 0);
}

const words: readonly (readonly [from: number, word: string])[] = [
  [7.5, 'Faint'],
  [4.8, 'Subtle'],
  [3.4, 'Gentle'],
  [3, 'Balanced'],
  [2.1, 'Pronounced'],
  [0, 'Strong'],
];

/** The plain word for a strength; the same as the shipped looks use for theirs. */
export const strengthWord = (fNumber: number): string =>
  words.find(([from]) => fNumber >= from)?.[1] ?? 'Strong';

/** `f/4`, `f/5.6` */
export const formatFNumber = (fNumber: number): string => `f/${Number(fNumber.toFixed(1))}`;
