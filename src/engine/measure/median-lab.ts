import type { Lab } from '../../contract/lab.js';
import { median } from './median.js';

/** The middle of colours, each coordinate for itself; not a number of none. */
export const medianLab = (tones: readonly Lab[]): Lab => [
  median(tones.map(([l]) => l)),
  median(tones.map(([, a]) => a)),
  median(tones.map(([, , b]) => b)),
];
