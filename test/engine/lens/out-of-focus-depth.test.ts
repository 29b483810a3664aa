import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outOfFocusDepth } from '../../../src/engine/lens/out-of-focus-depth.js';

const depth = fc.double({ min: -2, max: 1, noNaN: true });
const range = fc.double({ min: 0, max: 0.8, noNaN: true });

describe('the depth that counts for the blur', () => {
  it('is the depth itself without a range, to the bit', () => {
    fc.assert(fc.property(depth, (t) => outOfFocusDepth(t, 0) === t));
  });

  it('is nothing within the range, in front as behind, and infinity stays infinity', () => {
    fc.assert(
      fc.property(range, fc.double({ min: -1, max: 1, noNaN: true }), (r, share) => {
        expect(outOfFocusDepth(share * r, r)).toBeCloseTo(0, 12);
        expect(outOfFocusDepth(1, r)).toBeCloseTo(1, 12);
        expect(outOfFocusDepth(-1, r)).toBeCloseTo(-1, 12);
      }),
    );
  });

  it('rises with the depth, without a step, never beyond the depth itself', () => {
    fc.assert(
      fc.property(range, depth, fc.double({ min: 0, max: 1e-3, noNaN: true }), (r, t, more) => {
        const [here, there] = [outOfFocusDepth(t, r), outOfFocusDepth(t + more, r)];
        expect(there - here).toBeGreaterThanOrEqual(0);
        expect(there - here).toBeLessThanOrEqual(more / (1 - r) + 1e-12);
        if (Math.abs(t) <= 1) expect(Math.abs(here)).toBeLessThanOrEqual(Math.abs(t));
        expect(here).toBeCloseTo(-outOfFocusDepth(-t, r), 12);
      }),
    );
  });
});
