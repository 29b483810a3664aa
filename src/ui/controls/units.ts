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
  /** to either side, as of a tolerance */
  within: { prefix: '±', suffix: ' %', factor: 100, digits: 1 },
  withinDegrees: { prefix: '±', suffix: '°', digits: 1 },
  withinStops: { prefix: '±', suffix: ' EV', digits: 2 },
  withinKelvin: { prefix: '±', suffix: ' K' },
  withinNumber: { prefix: '±', digits: 1 },
  /** of a whole, finely */
  share: { suffix: ' %', factor: 100, digits: 1 },
  pixels: { suffix: ' px' },
  times: { prefix: '×', digits: 1 },
} as const satisfies Record<string, Unit>;
