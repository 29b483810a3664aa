import { strings } from './strings.js';

type Word = keyof typeof strings.reference.heads;

const words: readonly (readonly [below: number, word: Word])[] = [
  [0.01, 'none'],
  [0.15, 'tenth'],
  [0.26, 'fifth'],
  [0.42, 'third'],
  [0.75, 'half'],
  [1.3, 'whole'],
];

/** How large a blur disc is beside a head, in plain words. @param heads - diameter in head heights */
export const headsWord = (heads: number): string =>
  strings.reference.heads[words.find(([below]) => heads < below)?.[1] ?? 'more'];
