import { describe, expect, it } from 'vitest';
import { findHighlights } from '../../../src/engine/lens/find-highlights.js';
import type { RgbRaster } from '../../../src/engine/raster/rgb-raster.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { plainRaster } from './blurred-green.js';

const { toLinear } = srgbProfile;

function paint(raster: RgbRaster, box: readonly [number, number, number, number], rgb: readonly number[]) {
  const [x0, y0, width, height] = box;
  for (let y = y0; y < y0 + height; y++) {
    for (let x = x0; x < x0 + width; x++) raster.data.set(rgb, (y * raster.widthPx + x) * 3);
  }
}

function runsOf(raster: RgbRaster, radiusPx: number) {
  const highlights = findHighlights({ raster, toLinear, radiusPx });
  return Array.from({ length: raster.heightPx }, (_, y) => highlights.row(y)).flat();
}

describe('findHighlights', () => {
  it('expands a small lamp, at most eightfold, and tints it by its rim', () => {
    const raster = plainRaster(80, 80, 20);
    paint(raster, [39, 39, 6, 6], [230, 160, 60]);
    paint(raster, [40, 40, 4, 4], [255, 255, 240]);
    const runs = runsOf(raster, 16);
    expect(runs).toHaveLength(4);
    const [red, green, blue] = runs[0].light;
    expect(0.2126 * red + 0.7152 * green + 0.0722 * blue).toBeCloseTo(8, 1);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
  });

  it.each([
    ['a window', [10, 10, 40, 50], 20],
    ['a long bright line', [10, 30, 30, 2], 20],
    ['a clipped spot on a white wall', [40, 40, 4, 4], 225],
  ] as const)('leaves %s alone', (_, box, wall) => {
    const raster = plainRaster(80, 80, wall);
    paint(raster, [...box], [255, 255, 255]);
    expect(runsOf(raster, 16)).toHaveLength(0);
  });

  it('leaves saturated colours alone, which are signs and not lamps', () => {
    const raster = plainRaster(80, 80, 20);
    paint(raster, [40, 40, 4, 4], [255, 30, 20]);
    expect(runsOf(raster, 16)).toHaveLength(0);
  });
});
