import type { Unit } from './unit.js';

/** The units of the panel's settings, as they are written everywhere in it. */
export const units = {
  fNumber: { prefix: 'f/', digits: 1 },
  percent: { suffix: ' %', factor: 100 },
  /** more or less than as it is */
  signedPercent: { suffix: ' %', factor: 100, isSigned: true },
  /** of a factor: 1 is no change, 1.2 is 20 % more */
  change: { suffix: ' %', factor: 100, offset: -100, isSigned: true },
  millimetres: { suffix: ' mm' },
  degrees: { suffix: '°' },
  stops: { suffix: ' EV', digits: 1, isSigned: true },
  times: { prefix: '×', digits: 1 },
} as const satisfies Record<string, Unit>;
