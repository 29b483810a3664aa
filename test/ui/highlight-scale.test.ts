import { describe, expect, it } from 'vitest';
import { findLook } from '../../src/contract/looks.js';
import { highlightScale, highlightWord } from '../../src/ui/highlight-scale.js';

describe('the scale of highlights', () => {
  it('makes lamps brighter by the same ratio at every step, from 1 to 16', () => {
    const { min, max, step, valueAt } = highlightScale;
    expect([valueAt(min), valueAt(max)]).toEqual([1, 16]);
    for (let at = min; at < max; at += step) {
      expect(Math.log2(valueAt(at + step) / valueAt(at))).toBeCloseTo(step, 0.7);
    }
  });

  it('has a place for what it gives', () => {
    const { min, max, step, positionOf, valueAt } = highlightScale;
    for (let at = min; at <= max; at += step) expect(valueAt(positionOf(valueAt(at)))).toBe(valueAt(at));
  });

  it('finds bolder words for bolder looks', () => {
    const words = ['counsel', 'remote', 'creative'].map((id) =>
      highlightWord(findLook(id)!.settings.lens.highlightBoost ?? 8),
    );
    expect(words).toEqual(['Quiet', 'Clear', 'Bright']);
    expect([highlightWord(1), highlightWord(16)]).toEqual(['Plain', 'Brilliant']);
  });
});
