import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTaps } from '../../../src/engine/raster/axis-taps.js';
import { cropToInput } from '../../../src/engine/raster/crop-to-input.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';

const ramp = (widthPx: number, heightPx: number) => ({
  widthPx,
  heightPx,
  data: Float32Array.from({ length: widthPx * heightPx }, (_, i) => (i % widthPx) + 0.5),
});

describe('axisTaps', () => {
  it('gives weights that sum to one, inside the source, for any span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: 0.3, max: 90, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        (sourceLength, from, span, outLength) => {
          const { taps, first, weights } = axisTaps({ sourceLength, from, span, outLength });
          for (let i = 0; i < outLength; i++) {
            const sum = weights.subarray(i * taps, (i + 1) * taps).reduce((a, b) => a + b, 0);
            expect(sum).toBeCloseTo(1, 4);
            expect(first[i]).toBeGreaterThanOrEqual(0);
            expect(first[i]! + taps).toBeLessThanOrEqual(sourceLength);
          }
        },
      ),
    );
  });

  it('refuses an empty span', () => {
    expect(() => axisTaps({ sourceLength: 4, from: 0, span: 0, outLength: 2 })).toThrow(RangeError);
  });
});

describe('resizePlane', () => {
  it.each([3, 5, 8, 16, 23, 40, 160])('keeps a ramp where it was, 16 → %i columns', (columns) => {
    const out = resizePlane(ramp(16, 3), columns, 3);
    const scale = 16 / columns;
    for (let x = 0; x < columns; x++) {
      const position = (x + 0.5) * scale;
      const reach = Math.max(1, scale) / 2;
      if (position - reach < 0 || position + reach > 16) continue;
      // area coverage of a fractional span is off the line by less than an eighth of a pixel, and never to one side
      expect(Math.abs(out.data[x]! - position)).toBeLessThan(scale > 1 && scale % 1 ? 0.125 : 1e-4);
    }
  });

  it('averages every source pixel once when shrinking: no aliasing of a checkerboard', () => {
    const data = Float32Array.from({ length: 64 * 64 }, (_, i) => (i + (i >> 6)) % 2);
    const out = resizePlane({ widthPx: 64, heightPx: 64, data }, 16, 16);
    for (const value of out.data) expect(value).toBeCloseTo(0.5, 5);
  });

  it('keeps the mean when shrinking by any factor', () => {
    const data = Float32Array.from({ length: 30 * 20 }, (_, i) => (i * 7919) % 101);
    const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(resizePlane({ widthPx: 30, heightPx: 20, data }, 7, 6).data)).toBeCloseTo(mean(data), 2);
  });
});

describe('cropToInput', () => {
  const raster = {
    widthPx: 4,
    heightPx: 4,
    data: Uint8ClampedArray.from({ length: 64 }, (_, i) => [10 * ((i >> 2) % 4), i >> 4, 255, 255][i % 4]!),
  };

  it('takes exactly the pixels of a box at scale 1, in RGB, in the range asked for', () => {
    const out = cropToInput(
      raster,
      { x: 1, y: 2, width: 2, height: 1 },
      { widthPx: 2, heightPx: 1, low: 0, high: 255 },
    );
    expect([...out]).toEqual([10, 2, 255, 20, 2, 255]);
    const signed = cropToInput(
      raster,
      { x: 0, y: 0, width: 1, height: 1 },
      { widthPx: 1, heightPx: 1, low: -1, high: 1 },
    );
    expect(signed[2]).toBeCloseTo(1, 6);
    expect(signed[0]).toBeCloseTo(-1, 6);
  });

  it('repeats the edge outside the picture', () => {
    const out = cropToInput(
      raster,
      { x: -2, y: 0, width: 6, height: 1 },
      { widthPx: 6, heightPx: 1, low: 0, high: 255 },
    );
    expect([0, 3, 6, 9, 12, 15].map((i) => out[i])).toEqual([0, 0, 0, 10, 20, 30]);
  });
});
