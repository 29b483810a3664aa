import { describe, expect, it } from 'vitest';
import { type Figure, judge, slope } from './render-verdict.js';

const figure = (more: Partial<Figure>): Figure => ({
  key: 'x',
  text: 'x',
  now: 10,
  better: 'less',
  limit: 12,
  tolerance: { share: 0.1 },
  digits: 1,
  ...more,
});

describe('judge', () => {
  it('fails beyond the limit whatever the baseline says, and not on it', () => {
    expect(judge(figure({ now: 12 }), 12)).toEqual({ fails: false, text: 'ok' });
    expect(judge(figure({ now: 12.01 }), 20)).toEqual({ fails: true, text: 'over the limit' });
    expect(judge(figure({ now: 7.9, limit: 8, better: 'more' }), 7)).toMatchObject({
      text: 'over the limit',
    });
  });

  it('fails when worse than the baseline by more than the tolerance, whichever way worse is', () => {
    expect(judge(figure({ now: 11 }), 10).fails).toBe(false);
    expect(judge(figure({ now: 11.1 }), 10)).toEqual({ fails: true, text: 'worse than the baseline' });
    const factor = { better: 'more', limit: 8 } as const;
    expect(judge(figure({ ...factor, now: 9 }), 10).fails).toBe(false);
    expect(judge(figure({ ...factor, now: 8.9 }), 10).fails).toBe(true);
    expect(judge(figure({ now: 0.16, tolerance: { by: 0.05 } }), 0.1).fails).toBe(true);
    expect(judge(figure({ now: -0.06, tolerance: { by: 0.05 } }), -0.1).fails).toBe(false);
  });

  it('never fails for being better, nor for want of a baseline or a limit', () => {
    expect(judge(figure({ now: 1 }), 10).fails).toBe(false);
    expect(judge(figure({ now: 99, better: 'more', limit: 8 }), 10).fails).toBe(false);
    expect(judge(figure({ now: 11.9 }), undefined).fails).toBe(false);
    const { limit: _, ...unlimited } = figure({ now: 99 });
    expect(judge(unlimited, undefined).fails).toBe(false);
  });

  it('does not let a figure that is none pass', () => {
    expect(judge(figure({ now: Number.NaN }), undefined)).toEqual({ fails: true, text: 'not measured' });
    expect(judge(figure({ now: Number.NaN }), 10).fails).toBe(true);
  });
});

describe('slope', () => {
  it.each([0, 0.35, 1, 1.1, 2, -0.5])('finds the exponent %f', (exponent) => {
    const points = [4, 8, 16, 128].map((x) => [x, 3.7 * x ** exponent] as const);
    expect(slope(points)).toBeCloseTo(exponent, 10);
  });

  it('weighs all points alike, not only the ends', () => {
    // a bump in the middle of a level line has no slope, one at the end has
    expect(
      slope([
        [1, 1],
        [2, 9],
        [4, 1],
      ]),
    ).toBeCloseTo(0, 10);
    expect(
      slope([
        [1, 1],
        [2, 1],
        [4, 9],
      ]),
    ).toBeGreaterThan(1);
  });
});
