import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue, readValue, roundToUnit, type Unit } from '../../../src/ui/controls/unit.js';
import { units } from '../../../src/ui/controls/units.js';

const all: readonly Unit[] = Object.values(units);

describe('units', () => {
  it.each([
    [4, units.fNumber, 'f/4'],
    [5.6, units.fNumber, 'f/5.6'],
    [0.5, units.percent, '50 %'],
    [-0.2, units.signedPercent, '−20 %'],
    [0, units.signedPercent, '0 %'],
    [1.2, units.change, '+20 %'],
    [1, units.change, '0 %'],
    [-1.5, units.stops, '−1.5 EV'],
    [85, units.millimetres, '85 mm'],
    [30, units.degrees, '30°'],
  ])('write %s as people do', (value, unit, text) => expect(formatValue(value, unit)).toBe(text));

  it.each([
    ['f/2,8', units.fNumber, 2.8],
    ['2.8', units.fNumber, 2.8],
    ['.5', units.stops, 0.5],
    ['-1 EV', units.stops, -1],
    ['−1.', units.stops, -1],
    ['+20', units.change, 1.2],
    ['33 %', units.percent, 0.33],
    ['  7 ', units.times, 7],
    ['f/', units.fNumber, undefined],
    ['soft', units.percent, undefined],
    ['', units.percent, undefined],
  ])('read %j', (text, unit, value) => {
    const found = readValue(text, unit);
    if (value === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(value, 12);
  });

  it('read what they have written, and write what they have read', () => {
    const value = fc.double({ min: -200, max: 200, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom(...all), (value, unit) => {
        const text = formatValue(value, unit);
        const read = readValue(text, unit)!;
        expect(read).toBe(roundToUnit(value, unit));
        expect(formatValue(read, unit)).toBe(text);
      }),
    );
  });

  it('never make anything but a number of what is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...all), (text, unit) => {
        const read = readValue(text, unit);
        expect(read === undefined || Number.isFinite(read)).toBe(true);
      }),
    );
  });
});
