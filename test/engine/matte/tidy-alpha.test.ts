import { describe, expect, it } from 'vitest';
import { keepSubjects } from '../../../src/engine/matte/keep-subjects.js';
import { hint } from '../../../src/engine/matte/stroke-hints.js';
import { tidyAlpha } from '../../../src/engine/matte/tidy-alpha.js';
import { centreFace } from './synthetic-person.js';

const side = 100;
const empty = () => ({ widthPx: side, heightPx: side, data: new Float32Array(side * side) });
type Canvas = ReturnType<typeof empty>;

function paint(plane: Canvas, x: number, y: number, size: number, value: number): Canvas {
  for (let v = y; v < y + size; v++) plane.data.fill(value, v * side + x, v * side + x + size);
  return plane;
}

describe('keepSubjects', () => {
  const rule = { above: 0.1, leastShare: 0.1 };

  it('drops a small region apart, keeps a second person', () => {
    const alpha = paint(paint(paint(empty(), 5, 5, 40, 1), 60, 60, 20, 0.9), 90, 5, 4, 1);
    keepSubjects(alpha, [], 1, rule);
    expect(alpha.data[10 * side + 10]).toBe(1);
    expect(alpha.data[70 * side + 70]).toBeCloseTo(0.9, 6);
    expect(alpha.data[6 * side + 91]).toBe(0);
  });

  it('keeps a small region with a large face in it, but not a passer-by’s', () => {
    const faces = [
      centreFace({ x: 20, y: 20, width: 20, height: 20 }),
      centreFace({ x: 80, y: 80, width: 20, height: 20 }),
      centreFace({ x: 180, y: 10, width: 6, height: 6 }),
    ];
    const alpha = paint(paint(paint(empty(), 2, 2, 44, 1), 40, 48, 8, 1), 90, 4, 4, 1);
    keepSubjects(alpha, faces, 0.5, rule);
    expect(alpha.data[6 * side + 91]).toBe(0);
    const second = paint(paint(empty(), 2, 2, 30, 1), 42, 42, 6, 1);
    keepSubjects(second, faces, 0.5, rule);
    expect(second.data[45 * side + 45]).toBe(1);
  });
});

describe('tidyAlpha', () => {
  it('closes pin holes, drops specks, leaves real holes and soft edges', () => {
    const alpha = paint(paint(paint(empty(), 0, 0, 90, 1), 40, 40, 1, 0.3), 60, 60, 6, 0);
    paint(alpha, 95, 95, 1, 0.8);
    paint(alpha, 20, 90, 2, 0.4);
    tidyAlpha(alpha, [], 1);
    expect(alpha.data[40 * side + 40]).toBe(1);
    expect(alpha.data[62 * side + 62]).toBe(0);
    expect(alpha.data[95 * side + 95]).toBe(0);
    expect(alpha.data[91 * side + 21]).toBeCloseTo(0.396, 2);
  });

  it('leaves a speck and a pin hole in which a stroke lies', () => {
    const alpha = paint(paint(paint(empty(), 0, 0, 90, 1), 40, 40, 1, 0), 60, 60, 1, 0);
    paint(paint(alpha, 95, 95, 1, 1), 95, 5, 1, 1);
    const hints = { widthPx: side, heightPx: side, data: new Uint8Array(side * side) };
    hints.data[40 * side + 40] = hint.blur;
    hints.data[95 * side + 95] = hint.keep;
    tidyAlpha(alpha, [], 1, hints);
    expect([alpha.data[40 * side + 40], alpha.data[60 * side + 60]]).toEqual([0, 1]);
    expect([alpha.data[95 * side + 95], alpha.data[5 * side + 95]]).toEqual([1, 0]);
  });

  it('makes trembling ends exactly 0 and 1, keeps 0.5 and never turns values around', () => {
    const alpha = paint(empty(), 0, 0, side, 1);
    const values = [0, 0.01, 0.019, 0.03, 0.2, 0.5, 0.8, 0.97, 0.981, 0.99];
    alpha.data.set(values);
    tidyAlpha(alpha, [], 1);
    const tidied = [...alpha.data.subarray(0, values.length)];
    expect(tidied.slice(0, 3)).toEqual([0, 0, 0]);
    expect(tidied.slice(-2)).toEqual([1, 1]);
    expect(tidied[5]).toBeCloseTo(0.5, 6);
    expect(tidied).toEqual([...tidied].sort((a, b) => a - b));
    for (const [k, value] of tidied.entries()) expect(Math.abs(value - values[k]!)).toBeLessThan(0.021);
  });
});
