import { expect, it } from 'vitest';
import { levelError } from './level-error.js';

const greys = (...codes: readonly number[]) => ({
  widthPx: codes.length,
  heightPx: 1,
  data: Uint8ClampedArray.from(codes.flatMap((code) => [code, code, code, 255])),
});

// 188 shows half the light of 255, 137 a quarter.
it('says in stops how far the light is off, brighter or darker, and ignores the dark', () => {
  const all = Uint8Array.of(1, 1, 1);
  expect(levelError(greys(188, 255, 188), greys(255, 188, 137), all)).toBeCloseTo(1, 1);
  expect(levelError(greys(188, 188, 188), greys(188, 188, 255), all)).toBe(0);
  expect(levelError(greys(100, 137, 9), greys(0, 255, 5), all)).toBeCloseTo(2, 1);
  expect(levelError(greys(1), greys(2), Uint8Array.of(1))).toBeNaN();
});
