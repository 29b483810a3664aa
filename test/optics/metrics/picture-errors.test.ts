import { expect, it } from 'vitest';
import { changedPixels } from './changed-pixels.js';
import { colourError } from './colour-error.js';
import { lightnessError } from './lightness-error.js';

const picture = (codes: readonly number[]) => ({
  widthPx: codes.length,
  heightPx: 1,
  data: Uint8ClampedArray.from(codes.flatMap((code) => [code, code, code, 255])),
});

// L* of the greys 119 and 118 is 50.034 and 49.637; of black and white 0 and 100.
it('takes mean and 95th percentile of the difference in lightness', () => {
  const greys = Array.from({ length: 100 }, () => 119);
  const other = greys.map((code, i) => (i < 10 ? 118 : code));
  const all = new Uint8Array(100).fill(1);
  const { mean, p95 } = lightnessError(picture(greys), picture(other), all);
  expect(mean).toBeCloseTo(0.0397, 3);
  expect(p95).toBeCloseTo(0.397, 2);
  const most = all.map((_, i) => (i < 10 ? 0 : 1));
  expect(lightnessError(picture(greys), picture(other), most)).toEqual({ mean: 0, p95: 0 });
});

it('takes the mean colour difference where it counts', () => {
  const [one, other] = [picture([0, 119, 0]), picture([255, 119, 0])];
  expect(colourError(one, other, Uint8Array.of(1, 0, 0))).toBeCloseTo(100, 1);
  expect(colourError(one, other, Uint8Array.of(1, 1, 1))).toBeCloseTo(100 / 3, 1);
  expect(colourError(one, other, new Uint8Array(3))).toBeNaN();
});

it('counts the pixels of the person that changed by a single code', () => {
  const alpha = { widthPx: 3, heightPx: 1, data: Float32Array.of(1, 0.995, 0.99) };
  expect(changedPixels(picture([5, 6, 7]), picture([5, 7, 9]), alpha)).toBe(1);
  expect(changedPixels(picture([5, 6, 7]), picture([5, 6, 9]), alpha)).toBe(0);
});
