import { expect, it } from 'vitest';
import { psnr } from './psnr.js';

const plain = (code: number) => ({
  widthPx: 4,
  heightPx: 3,
  data: new Uint8ClampedArray(48).fill(code),
});

it('is 20·log10(255 / difference) for an even difference', () => {
  expect(psnr(plain(100), plain(101))).toBeCloseTo(48.1308, 4);
  expect(psnr(plain(100), plain(110))).toBeCloseTo(28.1308, 4);
  expect(psnr(plain(0), plain(255))).toBeCloseTo(0, 10);
  expect(psnr(plain(9), plain(9))).toBe(Infinity);
});

it('looks only where it is told to, and never at transparency', () => {
  const other = plain(100);
  other.data.fill(0, 0, 4);
  other.data[47] = 0;
  const counts = new Uint8Array(12).fill(1);
  expect(psnr(plain(100), other)).toBeLessThan(20);
  counts[0] = 0;
  expect(psnr(plain(100), other, counts)).toBe(Infinity);
  expect(psnr(plain(100), other, counts.fill(0))).toBeNaN();
});

it('refuses pictures of different sizes', () => {
  expect(() => psnr(plain(1), { widthPx: 1, heightPx: 1, data: new Uint8ClampedArray(4) })).toThrow(
    RangeError,
  );
});
