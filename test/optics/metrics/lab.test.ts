import { expect, it } from 'vitest';
import { labOf, lightnessAt } from './lab.js';

// Reference values of sRGB under D65 as colour tables print them.
it.each([
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
  [
    [255, 255, 255],
    [100, 0, 0],
  ],
  [
    [119, 119, 119],
    [50.034, 0, 0],
  ],
  [
    [255, 0, 0],
    [53.241, 80.092, 67.203],
  ],
  [
    [0, 255, 0],
    [87.735, -86.183, 83.179],
  ],
  [
    [0, 0, 255],
    [32.297, 79.188, -107.86],
  ],
] as const)('sRGB %j is Lab %j', ([r, g, b], expected) => {
  labOf(r, g, b).forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(0.02);
  });
});

it('reads lightness from the pixel asked for', () => {
  const raster = { widthPx: 2, heightPx: 1, data: Uint8ClampedArray.of(0, 0, 0, 255, 119, 119, 119, 255) };
  expect(lightnessAt(raster, 0)).toBeCloseTo(0, 6);
  expect(lightnessAt(raster, 1)).toBeCloseTo(50.034, 2);
});
