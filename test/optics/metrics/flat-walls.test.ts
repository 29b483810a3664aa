import { expect, it } from 'vitest';
import { seededRandom } from '../../engine/composite/synthetic-headshot.js';
import { broadDeviation } from './broad-deviation.js';
import { grainOf } from './grain-of.js';
import { lightnessAt } from './lab.js';

const [widthPx, heightPx] = [200, 160];

function wall(codeAt: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < widthPx * heightPx; i++)
    data.fill(codeAt(i % widthPx, Math.floor(i / widthPx)), i * 4, i * 4 + 3);
  return { widthPx, heightPx, data };
}

it('measures level and coarseness of grain', () => {
  const random = seededRandom(6);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const fine = grainOf(
    wall(() => 120 + 4 * normal()),
    5,
  );
  expect(fine.sigma).toBeCloseTo(4, 1);
  expect(Math.abs(fine.correlation)).toBeLessThan(0.03);
  let last = 0;
  const coarse = grainOf(
    wall(() => {
      last = 0.5 * last + Math.sqrt(0.75) * 4 * normal();
      return 120 + last;
    }),
    0,
  );
  expect(coarse.sigma).toBeCloseTo(4, 0);
  expect(coarse.correlation).toBeGreaterThan(0.45);
  expect(coarse.correlation).toBeLessThan(0.55);
});

it('feels broad shadows, not texture, and never the person', () => {
  const nobody = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  expect(
    broadDeviation(
      wall(() => 128),
      nobody,
      20,
    ),
  ).toBeCloseTo(0, 4);
  const checked = wall((x, y) => (((x >> 2) + (y >> 2)) % 2 === 0 ? 100 : 150));
  expect(broadDeviation(checked, nobody, 20)).toBeLessThan(0.2);
  const halves = wall((x) => (x < 100 ? 100 : 150));
  const contrast = lightnessAt(halves, 150) - lightnessAt(halves, 50);
  const deviation = broadDeviation(halves, nobody, 20);
  expect(deviation).toBeGreaterThan(0.35 * contrast);
  expect(deviation).toBeLessThan(0.5 * contrast);
  const right = { ...nobody, data: nobody.data.map((_, i) => (i % widthPx >= 100 ? 1 : 0)) };
  expect(broadDeviation(halves, right, 20)).toBeCloseTo(0, 4);
});
