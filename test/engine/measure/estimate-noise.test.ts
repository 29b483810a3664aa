import { describe, expect, it } from 'vitest';
import { createGrain } from '../../../src/engine/composite/grain.js';
import { estimateNoise } from '../../../src/engine/measure/estimate-noise.js';
import { scaledNoise } from '../../../src/engine/measure/scaled-noise.js';

const sidePx = 300;
const nobody = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx) };

/** A softly lit wall, a third of it drawn over with stripes, with grain. */
function wall(sigmaCodes: number, correlation: number) {
  const data = new Uint8ClampedArray(sidePx * sidePx * 4).fill(255);
  const grain = createGrain(sidePx, correlation);
  const row = new Float32Array(sidePx);
  for (let y = 0; y < sidePx; y++) {
    grain.readRow(y, row);
    for (let x = 0; x < sidePx; x++) {
      const stripes = x < sidePx / 3 ? 40 * (Math.floor(x / 5) % 2) : 0;
      const code = 90 + 0.2 * x + 0.1 * y + stripes + sigmaCodes * row[x];
      data.fill(code, (y * sidePx + x) * 4, (y * sidePx + x) * 4 + 3);
    }
  }
  return { widthPx: sidePx, heightPx: sidePx, data };
}

describe('estimateNoise', () => {
  it.each([
    [0.8, 0],
    [2, 0],
    [2, 0.5],
    [3.5, 0.3],
  ])('finds a grain of %f codes and correlation %f under a tilted light', (sigma, correlation) => {
    const found = estimateNoise(wall(sigma, correlation), nobody);
    expect(found.sigmaCodes / sigma).toBeGreaterThan(0.8);
    expect(found.sigmaCodes / sigma).toBeLessThan(1.15);
    expect(Math.abs(found.correlation - correlation)).toBeLessThan(0.15);
  });

  it('finds none in a clean picture, nor where all is person', () => {
    expect(estimateNoise(wall(0, 0), nobody).sigmaCodes).toBeLessThan(0.25);
    const everybody = { ...nobody, data: nobody.data.slice().fill(1) };
    expect(estimateNoise(wall(5, 0), everybody)).toEqual({ sigmaCodes: 0, correlation: 0 });
  });
});

/** Something else than the wall above, one luma code for each pixel, given a colour. */
function drawn(codeOf: (x: number, y: number) => number, tint: readonly number[] = [0, 0, 0]) {
  const data = new Uint8ClampedArray(sidePx * sidePx * 4).fill(255);
  for (let i = 0; i < sidePx * sidePx; i++) {
    const code = codeOf(i % sidePx, Math.floor(i / sidePx));
    data.set(
      tint.map((add) => code + add),
      i * 4,
    );
  }
  return { widthPx: sidePx, heightPx: sidePx, data };
}

describe('estimateNoise does not take drawing for grain', () => {
  const fine = createGrain(sidePx, 0);
  const row = new Float32Array(sidePx);
  const plaster = (strength: number) => (x: number, y: number) => {
    if (x === 0) fine.readRow(y, row);
    return 200 + strength * row[x];
  };

  it('on coarse plaster of a saturated colour, cut off in one channel', () => {
    expect(estimateNoise(drawn(plaster(15), [90, -20, 0]), nobody).sigmaCodes).toBe(0);
  });

  it('on a pure white backdrop with some cloth before it', () => {
    const cloth = (x: number, y: number) => (x < 60 ? 120 + 30 * Math.sin(x) * Math.cos(y * 1.3) : 255);
    const { sigmaCodes, byPlace } = estimateNoise(drawn(cloth), nobody);
    expect(sigmaCodes).toBeLessThanOrEqual(4);
    const right = (byPlace?.data ?? []).filter((_, i) => i % byPlace!.widthPx > 0.3 * byPlace!.widthPx);
    expect(Math.max(0, ...right)).toBe(0);
  });

  it('on stripes of six pixels', () => {
    const stripes = (x: number) => 128 + 12 * (Math.floor(x / 6) % 2);
    expect(estimateNoise(drawn(stripes), nobody).sigmaCodes).toBe(0);
  });

  it('on leaves and letters, rougher everywhere than any grain', () => {
    expect(estimateNoise(drawn(plaster(15)), nobody).sigmaCodes).toBe(0);
  });

  it('on strong coarse relief, as bricks have, and changes its mind by degrees', () => {
    const relief = (x: number, y: number) => {
      if (x === 0) fine.readRow(y >> 2, row);
      return 120 + 3.5 * row[x >> 2];
    };
    expect(estimateNoise(drawn(relief), nobody).sigmaCodes).toBeLessThan(2);
    const strengths = [3, 4, 5, 6, 7].map((codes) => estimateNoise(wall(codes, 0), nobody).sigmaCodes);
    expect(Math.max(...strengths)).toBeLessThanOrEqual(4);
    const steps = strengths.slice(1).map((codes, i) => Math.abs(codes - strengths[i]));
    expect(Math.max(...steps)).toBeLessThan(1.5);
  });

  it('gives each place what it had', () => {
    const twoHalves = (x: number, y: number) => {
      if (x === 0) fine.readRow(y, row);
      return 120 + (x < sidePx / 2 ? 0.5 : 2) * row[x];
    };
    const { byPlace } = estimateNoise(drawn(twoHalves), nobody);
    const { widthPx, heightPx, data } = byPlace!;
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx / 2 - 1; x++) expect(data[y * widthPx + x]).toBeLessThan(0.7);
    }
  });
});

describe('scaledNoise', () => {
  it('averages white grain away with the factor and leaves the model alone at 1', () => {
    expect(scaledNoise({ sigmaCodes: 4, correlation: 0 }, 2).sigmaCodes).toBeCloseTo(2, 5);
    expect(scaledNoise({ sigmaCodes: 4, correlation: 0.4 }, 1)).toEqual({ sigmaCodes: 4, correlation: 0.4 });
  });

  it.each([
    [0, 2],
    [0.3, 2],
    [0.6, 2],
    [0.6, 3],
    [0.6, 4],
  ])(
    'says what averaging leaves of a grain of correlation %f made %i times smaller',
    (correlation, factor) => {
      const small = sidePx * 2;
      const grain = createGrain(small * factor, correlation);
      const row = new Float32Array(small * factor);
      const averages = new Float32Array(small * small);
      for (let y = 0; y < small * factor; y++) {
        grain.readRow(y, row);
        const line = Math.floor(y / factor) * small;
        row.forEach((value, x) => {
          averages[line + Math.floor(x / factor)] += value / factor ** 2;
        });
      }
      let [squares, products] = [0, 0];
      averages.forEach((value, i) => {
        squares += value * value;
        if (i % small < small - 1) products += value * averages[i + 1];
      });
      const found = scaledNoise({ sigmaCodes: 1, correlation }, factor);
      expect(found.sigmaCodes / Math.sqrt(squares / averages.length)).toBeGreaterThan(0.97);
      expect(found.sigmaCodes / Math.sqrt(squares / averages.length)).toBeLessThan(1.03);
      expect(Math.abs(found.correlation - products / squares)).toBeLessThan(0.02);
    },
  );
});
