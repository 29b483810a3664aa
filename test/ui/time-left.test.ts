import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { msLeft } from '../../src/ui/time-left.js';
import { timeLeftWords } from '../../src/ui/time-left-words.js';

const whole = (megapixels: number) => ({ megapixels, fraction: 0 });

describe('the time left', () => {
  it('is not guessed before the first photo is done, and nothing when nothing is left', () => {
    expect(msLeft([], [whole(4)])).toBeNull();
    expect(msLeft([{ megapixels: 4, ms: 9000 }], [])).toBe(0);
  });

  it('takes as long for a photo as for another of its size, and half as long for half of it', () => {
    const done = [{ megapixels: 4, ms: 9000 }];
    expect(msLeft(done, [whole(4), whole(4)])).toBe(18_000);
    expect(msLeft(done, [{ megapixels: 4, fraction: 0.5 }])).toBe(4500);
  });

  it('foretells the measured times of 4 and 16 megapixels from that of 1, an eighth too short at most', () => {
    const done = [{ megapixels: 1, ms: 6200 }];
    for (const [megapixels, measuredMs] of [
      [4, 10_500],
      [16, 22_000],
    ] as const) {
      const guess = msLeft(done, [whole(megapixels)])!;
      expect(guess).toBeGreaterThan(measuredMs * 0.875);
      expect(guess).toBeLessThan(measuredMs * 1.05);
    }
  });

  it('never grows while photos are worked on', () => {
    const size = fc.double({ min: 0.1, max: 17, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sizes, fraction) => {
          const done = [{ megapixels: 2, ms: 7000 }];
          const rest = sizes.slice(1).map(whole);
          const before = msLeft(done, [whole(sizes[0]!), ...rest])!;
          const later = msLeft(done, [{ megapixels: sizes[0]!, fraction }, ...rest])!;
          expect(later).toBeLessThanOrEqual(before);
          expect(later).toBeGreaterThanOrEqual(msLeft(done, rest)! - 1e-6);
        },
      ),
    );
  });

  it('is told no finer than it is known', () => {
    expect(timeLeftWords(0)).toBe('less than a minute left');
    expect(timeLeftWords(49_000)).toBe('less than a minute left');
    expect(timeLeftWords(62_000)).toBe('about 1 min left');
    expect(timeLeftWords(178_000)).toBe('about 3 min left');
  });
});
