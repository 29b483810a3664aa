import { describe, expect, it } from 'vitest';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { findHighlights } from '../../../src/engine/lens/find-highlights.js';
import type { RgbRaster } from '../../../src/engine/raster/rgb-raster.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { plainRaster } from './blurred-green.js';

const { toLinear } = srgbProfile;
const sidePx = 80;
const depth = { widthPx: 1, heightPx: 1, data: Float32Array.of(0.8) };
const alpha = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx) };

function paint(raster: RgbRaster, box: readonly [number, number, number, number], rgb: readonly number[]) {
  const [x0, y0, width, height] = box;
  for (let y = y0; y < y0 + height; y++) {
    for (let x = x0; x < x0 + width; x++) raster.data.set(rgb, (y * raster.widthPx + x) * 3);
  }
}

const find = (backdrop: RgbRaster, headHeightPx = 100) =>
  findHighlights({ backdrop, toLinear, alpha, headHeightPx, depth });

describe('findHighlights', () => {
  it('finds a small lamp, with the colour of its rim', () => {
    const raster = plainRaster(sidePx, sidePx, 20);
    paint(raster, [39, 39, 6, 6], [230, 160, 60]);
    paint(raster, [40, 40, 4, 4], [255, 255, 240]);
    const [lamp, ...others] = find(raster);
    expect(others).toHaveLength(0);
    expect([lamp.areaPx, lamp.sidePx]).toEqual([16, 4]);
    const [red, green, blue] = lamp.tint;
    expect(0.2126 * red + 0.7152 * green + 0.0722 * blue).toBeCloseTo(1, 5);
    expect(red).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(blue);
  });

  it('gives a lamp the hue that only its antialiased rim has kept', () => {
    const raster = plainRaster(sidePx, sidePx, 0);
    const encode = createLightEncoder(toLinear);
    // A green lamp of eight times white; the rim is a tenth of it over a dim blue wall.
    const wall = [0.004, 0.005, 0.012];
    const lamp = [8 * 0.3, 8, 8 * 0.55];
    const code = (share: number) =>
      wall.map((w, c) => encode(Math.min(1, share * lamp[c] + (1 - share) * w)));
    paint(raster, [0, 0, sidePx, sidePx], code(0));
    paint(raster, [39, 39, 6, 6], code(0.08));
    paint(raster, [40, 40, 4, 4], code(1));
    const [{ tint, t }] = find(raster);
    expect(tint[0] / tint[1]).toBeLessThan(0.5);
    expect(tint[2] / tint[1]).toBeLessThan(0.7);
    expect(t).toBeCloseTo(0.8, 5);
  });

  it('takes the depth that most of a lamp has, not that of its rim', () => {
    const raster = plainRaster(sidePx, sidePx, 20);
    paint(raster, [40, 40, 4, 4], [255, 255, 255]);
    const island = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx).fill(0.9) };
    for (let y = 40; y < 43; y++) island.data.fill(0.5, y * sidePx + 40, y * sidePx + 43);
    const [lamp] = findHighlights({ backdrop: raster, toLinear, alpha, headHeightPx: 100, depth: island });
    expect(lamp.t).toBe(0.5);
  });

  it('takes the gaps between leaves before a burnt-out sky for no lamps', () => {
    const random = seededRandom(3);
    const raster = plainRaster(sidePx, sidePx, 30);
    for (let i = 0; i < 110; i++) {
      paint(raster, [3 + Math.floor(random() * 74), 3 + Math.floor(random() * 74), 2, 3], [255, 255, 255]);
    }
    expect(find(raster)).toHaveLength(0);
  });

  it.each([
    ['a window', [10, 10, 40, 50], 20],
    ['a long bright line', [10, 30, 30, 2], 20],
    ['a burnt-out spot on a white wall', [40, 40, 4, 4], 225],
    ['a burnt-out spot on a grey wall', [40, 40, 4, 4], 150],
    ['a spot at the border', [0, 40, 4, 4], 20],
  ] as const)('leaves %s alone', (_, box, wall) => {
    const raster = plainRaster(sidePx, sidePx, wall);
    paint(raster, [...box], [255, 255, 255]);
    expect(find(raster)).toHaveLength(0);
  });

  it.each([
    ['red', [255, 30, 20]],
    ['pink', [255, 170, 190]],
    ['light pink', [255, 215, 220]],
    ['yellow', [255, 225, 0]],
    ['cyan', [0, 230, 255]],
  ] as const)('leaves a saturated %s sign alone, which would turn white', (_, rgb) => {
    const raster = plainRaster(sidePx, sidePx, 20);
    paint(raster, [40, 40, 4, 4], rgb);
    expect(find(raster)).toHaveLength(0);
  });

  it('finds nothing in coarse plaster, whatever its colour', () => {
    const random = seededRandom(8);
    for (const wall of [
      [290, 190, 200],
      [250, 245, 240],
      [210, 210, 210],
    ]) {
      const raster = plainRaster(sidePx, sidePx, 0);
      for (let i = 0; i < sidePx * sidePx; i++) {
        const relief = (random() - 0.5) * 120;
        raster.data.set(
          wall.map((code) => code + relief),
          i * 3,
        );
      }
      expect(find(raster)).toHaveLength(0);
    }
  });

  it('leaves what touches the person alone', () => {
    const raster = plainRaster(sidePx, sidePx, 20);
    paint(raster, [40, 40, 4, 4], [255, 255, 255]);
    const person = { ...alpha, data: alpha.data.slice() };
    for (let y = 0; y < sidePx; y++) person.data.fill(1, y * sidePx + (y < 44 ? 44 : 0), (y + 1) * sidePx);
    expect(find(raster)).toHaveLength(1);
    expect(
      findHighlights({ backdrop: raster, toLinear, alpha: person, headHeightPx: 100, depth }),
    ).toHaveLength(0);
  });

  it('judges size by the head', () => {
    const raster = plainRaster(sidePx, sidePx, 20);
    paint(raster, [36, 36, 8, 8], [255, 255, 255]);
    expect(find(raster, 100)).toHaveLength(1);
    expect(find(raster, 40)).toHaveLength(0);
  });
});
