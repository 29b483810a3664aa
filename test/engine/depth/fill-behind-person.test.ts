import { describe, expect, it } from 'vitest';
import { fillBehindPerson } from '../../../src/engine/depth/fill-behind-person.js';

const widthPx = 40;
const heightPx = 30;
const plane = (value: (x: number, y: number) => number) => ({
  widthPx,
  heightPx,
  data: Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    value(i % widthPx, Math.floor(i / widthPx)),
  ),
});
const inPerson = (x: number, y: number) => x >= 15 && x < 25 && y >= 8;
const alpha = plane((x, y) => (inPerson(x, y) ? 1 : 0));

describe('fillBehindPerson', () => {
  it('leaves the room alone', () => {
    const depth = plane((x, y) => (inPerson(x, y) ? 0 : x / 50 + y / 100));
    const filled = fillBehindPerson(depth, alpha);
    for (let i = 0; i < depth.data.length; i++) {
      const x = i % widthPx;
      if (x < 12 || x > 27) expect(filled.data[i]).toBe(depth.data[i]);
    }
  });

  it('carries a flat wall in without a trace of the person', () => {
    const filled = fillBehindPerson(
      plane((x, y) => (inPerson(x, y) ? 0 : 0.7)),
      alpha,
    );
    for (const t of filled.data) expect(t).toBeCloseTo(0.7, 5);
  });

  it('does not believe a soft outline', () => {
    const soft = plane((x, y) => (inPerson(x, y) ? 0 : inPerson(x - 1, y) || inPerson(x + 1, y) ? 0.3 : 0.7));
    for (const t of fillBehindPerson(soft, alpha).data) expect(t).toBeCloseTo(0.7, 5);
  });

  it('stays between the depths that are there', () => {
    const filled = fillBehindPerson(
      plane((x, y) => (inPerson(x, y) ? 0 : x < 20 ? 0.2 : 0.9)),
      alpha,
    );
    for (const t of filled.data) {
      expect(t).toBeGreaterThanOrEqual(0.2 - 1e-6);
      expect(t).toBeLessThanOrEqual(0.9 + 1e-6);
    }
  });
});
