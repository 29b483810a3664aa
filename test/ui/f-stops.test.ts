import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looks } from '../../src/contract/looks.js';
import { formatFNumber, fStops, nearestStop, strengthWord } from '../../src/ui/f-stops.js';

describe('f-stops', () => {
  it('runs from f/11 to f/1.4 in thirds of a stop', () => {
    expect([fStops[0], fStops.at(-1)]).toEqual([11, 1.4]);
    for (let i = 1; i < fStops.length; i++) {
      const stops = 2 * Math.log2(fStops[i - 1]! / fStops[i]!);
      expect(stops).toBeGreaterThan(0.2);
      expect(stops).toBeLessThan(0.45);
    }
  });

  it('finds the nearest stop of any f-number, and every stop is nearest to itself', () => {
    expect(fStops.map(nearestStop)).toEqual(fStops.map((_, i) => i));
    fc.assert(
      fc.property(fc.double({ min: 1, max: 32, noNaN: true }), (fNumber) => {
        const distance = (stop: number) => Math.abs(Math.log2(stop / fNumber));
        const found = distance(fStops[nearestStop(fNumber)]!);
        expect(fStops.every((stop) => found <= distance(stop))).toBe(true);
      }),
    );
  });

  it('uses the same word as the look of that strength', () => {
    for (const { word, settings } of looks.filter(({ settings }) => settings.backdrop.mode === 'soften')) {
      expect(strengthWord(settings.lens.fNumber)).toBe(word);
      expect(fStops).toContain(settings.lens.fNumber);
    }
  });

  it.each([
    [4, 'f/4'],
    [5.6, 'f/5.6'],
    [2.8284, 'f/2.8'],
    [11, 'f/11'],
  ])('writes %s as %s', (fNumber, text) => expect(formatFNumber(fNumber)).toBe(text));
});
