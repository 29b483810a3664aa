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
    [6, 0.3],
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

describe('scaledNoise', () => {
  it('averages white grain away with the factor and leaves the model alone at 1', () => {
    expect(scaledNoise({ sigmaCodes: 4, correlation: 0 }, 2).sigmaCodes).toBeCloseTo(2, 5);
    expect(scaledNoise({ sigmaCodes: 4, correlation: 0.4 }, 1)).toEqual({ sigmaCodes: 4, correlation: 0.4 });
  });
});
