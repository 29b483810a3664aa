import { describe, expect, it } from 'vitest';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { blurredGreen, flatDepth, plainRaster } from './blurred-green.js';
import { discShape } from './disc-shape.js';

const encode = createLightEncoder(srgbProfile.toLinear);

/** A dark picture with one bright square whose centre is the picture's; not clipped, so nothing is expanded. */
function oneSpot(sizePx: number, spotPx: number) {
  const raster = plainRaster(sizePx, sizePx, 0);
  const from = (sizePx - spotPx) / 2;
  for (let y = from; y < from + spotPx; y++) {
    for (let x = from; x < from + spotPx; x++)
      raster.data.fill(248, (y * sizePx + x) * 3, (y * sizePx + x) * 3 + 3);
  }
  return raster;
}

const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);

describe('drawLayer', () => {
  it.each([5, 9.5, 14, 23, 47, 80])(
    'turns a point of light into a disc of radius %f px',
    async (radiusPx) => {
      const sizePx = 2 * Math.ceil(radiusPx * 1.5 + 16);
      const light = await blurredGreen(oneSpot(sizePx, 2), flatDepth(1), radiusPx);
      const { offCentre, variation, radii, edgePx } = discShape(light, sizePx, radiusPx);
      const mean = radii.reduce((sum, r) => sum + r, 0) / radii.length;
      expect(Math.abs(mean / radiusPx - 1)).toBeLessThan(0.03);
      expect(offCentre / radiusPx).toBeLessThan(0.05);
      expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(1.06);
      expect(variation).toBeLessThan(0.05);
      // A Gaussian's edge would be about as wide as its radius.
      expect(edgePx / radiusPx).toBeLessThan(radiusPx < 6 ? 0.3 : 0.16);
    },
  );

  it.each([3, 11, 40])('keeps the energy of a light at radius %f px', async (radiusPx) => {
    const spot = oneSpot(160, 4);
    const light = await blurredGreen(spot, flatDepth(1), radiusPx);
    expect(total(light) / (16 * srgbProfile.toLinear[248])).toBeCloseTo(1, 2);
  });

  it('leaves a plain wall as it is, in every code, at any radius', async () => {
    for (const code of [0, 3, 60, 188, 255]) {
      for (const radiusPx of [0.7, 6, 33]) {
        const light = await blurredGreen(plainRaster(61, 47, code), flatDepth(1), radiusPx);
        const farthest = Math.max(...light.map((value) => Math.abs(encode(value) - code)));
        expect(farthest).toBeLessThan(0.02);
      }
    }
  });

  it('mixes light, not codes: black and white pixels become 188, not 128', async () => {
    const checker = plainRaster(64, 64, 0);
    for (let i = 0; i < 64 * 64; i++) {
      if (((i % 64) + Math.floor(i / 64)) % 2 === 0) checker.data.fill(255, i * 3, i * 3 + 3);
    }
    const light = await blurredGreen(checker, flatDepth(1), 8);
    // Half the light is code 187.5.
    expect(Math.abs(encode(light[32 * 64 + 32]) - 187.5)).toBeLessThan(0.7);
  });

  it('gives the source back below half a pixel', async () => {
    const random = seededRandom(1);
    const raster = plainRaster(20, 20, 0);
    for (let i = 0; i < raster.data.length; i++) raster.data[i] = random() * 255;
    const light = await blurredGreen(raster, flatDepth(1), 0.49);
    const changed = light.filter((value, i) => Math.round(encode(value)) !== raster.data[i * 3 + 1]);
    expect(changed).toHaveLength(0);
  });

  it('does not depend on how the picture is cut into bands', async () => {
    const random = seededRandom(2);
    const raster = plainRaster(150, 170, 0);
    for (let i = 0; i < raster.data.length; i++) raster.data[i] = random() * 255;
    const depth = { widthPx: 1, heightPx: 9, data: Float32Array.from({ length: 9 }, (_, i) => i / 8) };
    const whole = await blurredGreen(raster, depth, 30);
    const cut = await blurredGreen(raster, depth, 30, 32);
    const farthest = Math.max(...whole.map((value, i) => Math.abs(encode(value) - encode(cut[i]))));
    expect(farthest).toBeLessThan(0.5);
  });

  it('grows evenly along a ramp of depth, without a step', async () => {
    // Thin bright lines on black; the farther they are, the lower they get: the peak is about the reciprocal of the radius.
    const [widthPx, heightPx] = [1600, 40];
    const raster = plainRaster(widthPx, heightPx, 0);
    const lines = Array.from({ length: 19 }, (_, i) => 80 + i * 80);
    for (const x of lines) {
      for (let y = 0; y < heightPx; y++)
        raster.data.fill(200, (y * widthPx + x) * 3, (y * widthPx + x) * 3 + 6);
    }
    const depth = {
      widthPx: 200,
      heightPx: 1,
      data: Float32Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200),
    };
    const light = await blurredGreen(raster, depth, 30);
    const widths = lines.map((line) => spreadAround(light, widthPx, line));
    for (let i = 1; i < widths.length; i++) {
      const step = (widths[i] - widths[i - 1]) / widths[widths.length - 1];
      expect(step).toBeGreaterThan(0);
      expect(step).toBeLessThan(0.08);
    }
  });

  it('keeps a near thing sharp and its light out of the blur of the wall behind it', async () => {
    const raster = plainRaster(200, 120, 20);
    const depth = { widthPx: 200, heightPx: 120, data: new Float32Array(200 * 120).fill(1) };
    for (let y = 0; y < 120; y++) {
      for (let x = 100; x < 200; x++) {
        raster.data.fill(230, (y * 200 + x) * 3, (y * 200 + x) * 3 + 3);
        depth.data[y * 200 + x] = 0.02;
      }
    }
    const light = await blurredGreen(raster, depth, 20);
    const row = 60 * 200;
    expect(encode(light[row + 96])).toBeLessThan(21);
    expect(encode(light[row + 104])).toBeGreaterThan(229);
  });
});

/** Standard deviation across a line, of the light within 40 px of it. */
function spreadAround(light: Float32Array, widthPx: number, line: number): number {
  let [mass, moment, square] = [0, 0, 0];
  for (let x = line - 39; x <= line + 40; x++) {
    const value = light[20 * widthPx + x];
    mass += value;
    moment += value * x;
    square += value * x * x;
  }
  return Math.sqrt(square / mass - (moment / mass) ** 2);
}
