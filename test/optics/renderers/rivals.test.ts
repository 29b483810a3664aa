import { expect, it } from 'vitest';
import { probeGiven } from '../probes/probe-given.js';
import { discBlur, gaussianBlur } from './blur-planes.js';
import { softenTo } from './lens-for.js';
import { discBehindMask, gaussianBehindMask, maskedNormalised } from './rivals.js';

const sidePx = 61;
const point = new Float32Array(sidePx * sidePx);
point[30 * sidePx + 30] = 1;
const impulse = { widthPx: sidePx, heightPx: sidePx, data: point };

/** Sum and variance along x of what a point became. */
function spread(data: Float32Array) {
  let [sum, squares] = [0, 0];
  data.forEach((value, i) => {
    sum += value;
    squares += value * ((i % sidePx) - 30) ** 2;
  });
  return { sum, variance: squares / sum };
}

it('blurs a point to a Gaussian or a disc of its size, all of its light kept', () => {
  const gaussian = spread(gaussianBlur(impulse, 5).data);
  expect(gaussian.sum).toBeCloseTo(1, 4);
  expect(gaussian.variance).toBeGreaterThan(24);
  expect(gaussian.variance).toBeLessThan(25.1);
  const disc = discBlur(impulse, 10).data;
  expect(spread(disc).sum).toBeCloseTo(1, 4);
  // a disc's variance is r²/4
  expect(spread(disc).variance).toBeCloseTo(25, 0);
  expect([disc[30 * sidePx + 40] > 0, disc[30 * sidePx + 41]]).toEqual([true, 0]);
});

const given = probeGiven({
  widthPx: 80,
  heightPx: 60,
  headHeightPx: 100,
  codeAt: (x) => (x < 40 ? 40 : 200),
});
given.alpha.data.forEach((_, i) => {
  given.alpha.data[i] = i % 80 < 40 ? 1 : 0;
});
const green = (data: Uint8ClampedArray, x: number) => data[(30 * 80 + x) * 4 + 1];

it('keeps the person and lets it glow into the room, unless the mask is divided out', async () => {
  const settings = softenTo(10, 100);
  for (const render of [gaussianBehindMask, discBehindMask, maskedNormalised]) {
    const { data } = await render(given, settings);
    expect([green(data, 39), green(data, 75)]).toEqual([40, 200]);
    const beside = green(data, 42);
    if (render === maskedNormalised) expect(beside).toBe(200);
    else expect(beside).toBeLessThan(160);
  }
});

it('lays a plain colour behind in codes', async () => {
  const { data } = await gaussianBehindMask(given, {
    ...softenTo(10, 100),
    backdrop: { mode: 'solid', rgb: [9, 8, 7] },
  });
  expect([...data.slice((30 * 80 + 60) * 4, (30 * 80 + 60) * 4 + 4)]).toEqual([9, 8, 7, 255]);
});
