import type { Scale } from './controls/number-control.js';
import { strings } from './strings.js';

/** Every step of the slider makes lamps brighter by the same ratio: a quarter of a stop. */
export const highlightScale: Scale = {
  min: 0,
  max: 4,
  step: 0.25,
  positionOf: (boost) => Math.log2(boost),
  valueAt: (position) => Number((2 ** position).toFixed(1)),
};

const words: readonly (readonly [upTo: number, word: keyof typeof strings.highlights])[] = [
  [1, 'plain'],
  [2, 'quiet'],
  [4, 'clear'],
  [8, 'bright'],
  [16, 'brilliant'],
];

/** How bright the discs of lamps are, in a word. */
export const highlightWord = (boost: number): string =>
  strings.highlights[words.find(([upTo]) => boost <= upTo)?.[1] ?? 'brilliant'];
