import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../src/engine/lens/highlight.js';
import { scaleHighlights } from '../../../src/engine/lens/scale-highlights.js';
import { surplusLight } from '../../../src/engine/lens/surplus-light.js';

/** A white square lamp. */
function lamp(x0: number, y0: number, sidePx: number): Highlight {
  const places = Array.from({ length: sidePx * sidePx }, (_, i) => i);
  return {
    areaPx: sidePx * sidePx,
    sidePx,
    t: 1,
    tint: [1, 1, 1],
    shown: [1, 1, 1],
    columns: Int32Array.from(places, (i) => x0 + (i % sidePx)),
    rows: Int32Array.from(places, (i) => y0 + Math.floor(i / sidePx)),
    shares: new Float32Array(places.length).fill(1),
  };
}

/** Sum of the red light added over a picture of `rows` rows. */
function total(highlights: readonly Highlight[], radiusPx: number, rows = 100): number {
  const { light } = surplusLight({ highlights, radiusOf: () => radiusPx, pixels: rows * rows, boostMost: 8 });
  return light.reduce((sum, value, i) => (i % 3 === 0 ? sum + value : sum), 0);
}

describe('surplusLight', () => {
  it('makes a tiny lamp eight times as bright as white, and never more', () => {
    expect(total([lamp(50, 50, 1)], 20)).toBeCloseTo(7, 5);
    expect(total([lamp(50, 50, 1)], 30)).toBeCloseTo(7, 5);
  });

  it('goes by the blur where each lamp is, and lists its pixels by rows', () => {
    const lamps = [lamp(50, 70, 2), lamp(20, 30, 2)];
    const surplus = surplusLight({
      highlights: lamps,
      radiusOf: (of) => (of === lamps[0] ? 20 : 0.5),
      pixels: 1e4,
      boostMost: 3,
    });
    expect([...surplus.rows]).toEqual([70, 70, 71, 71]);
    expect([...surplus.columns]).toEqual([50, 51, 50, 51]);
    expect([...surplus.light]).toEqual(new Array(12).fill(2));
  });

  it('gives large lamps nothing, and changes without a jump between', () => {
    expect(total([lamp(40, 40, 16)], 10)).toBe(0);
    let previous = total([lamp(50, 50, 3)], 2);
    expect(previous).toBe(0);
    for (let radiusPx = 2.05; radiusPx < 30; radiusPx += 0.05) {
      const here = total([lamp(50, 50, 3)], radiusPx);
      expect(Math.abs(here - previous)).toBeLessThan(4);
      previous = here;
    }
    expect(previous).toBeGreaterThan(40);
  });

  it('bounds what all lamps together add to a picture', () => {
    const many = Array.from({ length: 400 }, (_, i) => lamp((i % 20) * 5, Math.floor(i / 20) * 5, 2));
    expect(total(many, 20) / 1e4).toBeCloseTo(0.02, 5);
  });
});

describe('scaleHighlights', () => {
  it.each([0.5, 0.37, 0.9])('keeps the mean light of a picture made %f times as large', (factor) => {
    const lamps = [lamp(13, 21, 3), lamp(70, 44, 1)];
    const rows = 100 * factor;
    const before = total(lamps, 15) / 1e4;
    const after = total(scaleHighlights(lamps, factor, factor), 15 * factor, rows) / (rows * rows);
    expect(after / before).toBeCloseTo(1, 4);
  });

  it('puts a lamp where it was', () => {
    const [small] = scaleHighlights([lamp(10, 20, 4)], 0.25, 0.25);
    const heaviest = small.shares.indexOf(Math.max(...small.shares));
    expect([small.columns[heaviest], small.rows[heaviest]]).toEqual([2, 5]);
    expect(small.areaPx).toBeCloseTo(1, 5);
  });
});
