import { expect, it } from 'vitest';
import { planeOf } from '../plane-of.js';
import { gaussianGradient, gradientLength } from './gaussian-gradient.js';

const sigmaPx = 1.4;
const centre = 20 * 40 + 20;

it('measures a ramp by its slope, in both directions', () => {
  const expected = 0.01 * sigmaPx ** 2 * Math.sqrt(8 * Math.PI);
  const across = gaussianGradient(
    planeOf(40, 40, (x) => 0.01 * x),
    sigmaPx,
  );
  expect(across.x[centre]).toBeGreaterThan(expected * 0.95);
  expect(across.x[centre]).toBeLessThan(expected * 1.05);
  expect(across.y[centre]).toBeCloseTo(0, 5);
  const down = gaussianGradient(
    planeOf(40, 40, (_, y) => -0.01 * y),
    sigmaPx,
  );
  expect(down.y[centre]).toBeCloseTo(-across.x[centre], 5);
});

it('does not depend on the direction of a ramp', () => {
  const straight = gradientLength(
    planeOf(40, 40, (x) => 0.01 * x),
    sigmaPx,
  );
  const slanted = gradientLength(
    planeOf(40, 40, (x, y) => (0.01 * (x + y)) / Math.SQRT2),
    sigmaPx,
  );
  expect(slanted[centre]).toBeCloseTo(straight[centre], 4);
});

it('finds nothing in a flat plane, up to its rim', () => {
  const lengths = gradientLength(
    planeOf(9, 7, () => 0.6),
    sigmaPx,
  );
  expect(Math.max(...lengths)).toBeLessThan(1e-6);
});
