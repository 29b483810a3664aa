import { describe, expect, it } from 'vitest';
import { rankCorrelation } from './rank-correlation.js';

describe('rankCorrelation', () => {
  it('sees the order and nothing else', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 11, 400])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 0, -9])).toBeCloseTo(-1, 12);
  });

  it('gives ties their mean rank', () => {
    // ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / √(4.5 · 5)
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  it('has nothing to say of a constant', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});
