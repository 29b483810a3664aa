import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitView, zoomAround } from '../../../playground/page/view.js';

test('zooming keeps the point under the pointer, within its limits', () => {
  const number = fc.double({ min: -3000, max: 3000, noNaN: true });
  const scale = fc.double({ min: 0.05, max: 8, noNaN: true });
  fc.assert(
    fc.property(scale, number, number, fc.double({ min: 0.01, max: 100, noNaN: true }), (s, x, y, factor) => {
      const view = { scale: s, x: 17, y: -40 };
      const after = zoomAround(view, factor, x, y);
      expect(after.scale).toBeGreaterThanOrEqual(0.05);
      expect(after.scale).toBeLessThanOrEqual(8);
      expect((x - after.x) / after.scale).toBeCloseTo((x - view.x) / view.scale, 4);
      expect((y - after.y) / after.scale).toBeCloseTo((y - view.y) / view.scale, 4);
    }),
  );
});

test('fitting centres the page in what is visible and never enlarges it', () => {
  const visible = { x: 0, y: 0, width: 800, height: 600 };
  expect(fitView({ x: 100, y: 50, width: 400, height: 200 }, visible)).toEqual({ scale: 1, x: 100, y: 150 });
  const small = fitView({ x: 0, y: 0, width: 1000, height: 2000 }, visible);
  expect(small.scale).toBeCloseTo((600 - 64) / 2000);
  expect(small.x).toBe(Math.round((800 - 1000 * small.scale) / 2));
});
