import { expect, it } from 'vitest';
import { seededRandom } from '../../engine/composite/synthetic-headshot.js';
import { edgeReach } from './edge-reach.js';
import { lineFit } from './line-fit.js';
import { meanLongestRun } from './mean-longest-run.js';
import { rampSteps } from './ramp-steps.js';

it('fits a line and says how well', () => {
  expect(
    lineFit([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toEqual({ slope: 2, rSquared: 1 });
  // Anscombe's first set: slope 0.5001, R² 0.6665
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  const { slope, rSquared } = lineFit(x.map((value, i) => [value, y[i]]));
  expect(slope).toBeCloseTo(0.5001, 4);
  expect(rSquared).toBeCloseTo(0.6665, 4);
});

it.each([3, 8.5, 20])('reads 4r/(3π) off a step blurred with a disc of radius %f', (radius) => {
  const light = Float32Array.from({ length: 120 }, (_, i) => {
    let sum = 0;
    for (let s = 0; s < 50; s++) {
      const u = Math.min(1, Math.max(-1, (i + (s + 0.5) / 50 - 60) / radius));
      sum += (0.5 + (u * Math.sqrt(1 - u * u) + Math.asin(u)) / Math.PI) / 50;
    }
    return 0.1 + 0.6 * sum;
  });
  expect(edgeReach(light, 60)).toBeCloseTo((4 * radius) / (3 * Math.PI), 2);
});

it('sees steps and falls of a ramp', () => {
  const even = Array.from({ length: 200 }, (_, i) => i / 20);
  expect(rampSteps(even).fall).toBe(0);
  expect(rampSteps(even).step).toBeCloseTo(4 / 199, 6);
  const inSlabs = even.map((value) => Math.round(value));
  expect(rampSteps(inSlabs).step).toBeCloseTo(0.1, 6);
  const dented = even.map((value, i) => (i === 100 ? value - 0.5 : value));
  expect(rampSteps(dented).fall).toBeGreaterThan(0.04);
  expect(rampSteps(even.map(() => 1)).step).toBe(Infinity);
});

it('takes the longest run of each row', () => {
  const row = (codes: readonly number[]) => codes.flatMap((code) => [9, code, 9, 255]);
  const picture = (...rows: (readonly number[])[]) => ({
    widthPx: rows[0].length,
    heightPx: rows.length,
    data: Uint8ClampedArray.from(rows.flatMap(row)),
  });
  expect(meanLongestRun(picture([1, 1, 2, 2, 2, 1], [1, 2, 3, 4, 5, 6]), 0)).toBe(2);
  expect(meanLongestRun(picture([5, 5, 5], [7, 1, 7], [5, 5, 5]), 1)).toBe(1);
});

it('finds long runs in a ramp that is only rounded, short ones where it is dithered', () => {
  const random = seededRandom(2);
  const ramp = (dither: number) => ({
    widthPx: 400,
    heightPx: 50,
    data: Uint8ClampedArray.from({ length: 400 * 50 * 4 }, (_, i) => {
      return 100 + (Math.floor(i / 4) % 400) / 40 + dither * (random() + random() - 1);
    }),
  });
  expect(Math.abs(meanLongestRun(ramp(0), 0) - 40)).toBeLessThanOrEqual(1);
  expect(meanLongestRun(ramp(1), 0)).toBeLessThan(20);
});
