import { expect, it } from 'vitest';
import { planeOf } from '../plane-of.js';
import { edgeWidths } from './edge-widths.js';

/** A person to the right, whose edge rises from 0 to 1 over `widthPx` around column 60. */
const ramp = (widthPx: number, centre = 60) =>
  planeOf(120, 60, (x) => Math.min(1, Math.max(0, (x - centre) / widthPx + 0.5)));

it('finds a matte as soft as the reference', () => {
  const { cloth } = edgeWidths(ramp(4), ramp(4));
  expect(cloth).toMatchObject({ ratio: 1, found: 1 });
  expect(cloth.places).toBeGreaterThan(50);
});

it('tells how much softer or sharper it is, wherever it lies', () => {
  expect(edgeWidths(ramp(8, 62), ramp(4)).cloth.ratio).toBeCloseTo(2, 0);
  expect(edgeWidths(ramp(6), ramp(12)).hair.ratio).toBeCloseTo(0.5, 1);
});

it('parts wide edges from narrow ones by the reference', () => {
  const both = planeOf(120, 60, (x, y) => Math.min(1, Math.max(0, (x - 60) / (y < 30 ? 2 : 14) + 0.5)));
  const { cloth, hair } = edgeWidths(ramp(14), both);
  expect(hair.ratio).toBeCloseTo(1, 1);
  expect(cloth.ratio).toBeGreaterThan(4);
});

it('does not mistake a missing edge for a sharp one', () => {
  const { cloth } = edgeWidths(
    planeOf(120, 60, () => 1),
    ramp(4),
  );
  expect(cloth.found).toBe(0);
  expect(cloth.ratio).toBeNaN();
});

it('measures slanted edges across, not along the rows', () => {
  const slanted = (widthPx: number) =>
    planeOf(120, 120, (x, y) => Math.min(1, Math.max(0, (x - y) / Math.SQRT2 / widthPx + 0.5)));
  expect(edgeWidths(slanted(8), slanted(4)).cloth.ratio).toBeCloseTo(2, 0);
});
