import { describe, expect, it } from 'vitest';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import {
  type ExistingBlur,
  estimateExistingBlur,
} from '../../../src/engine/measure/estimate-existing-blur.js';
import type { RgbRaster } from '../../../src/engine/raster/rgb-raster.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { blurredGreen, flatDepth, plainRaster } from '../lens/blurred-green.js';

const sidePx = 420;
const nobody = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx) };
const encode = createLightEncoder(srgbProfile.toLinear);

/** Overlapping grey boards, as a room is made of. */
function boards() {
  const raster = plainRaster(sidePx, sidePx, 100);
  const random = seededRandom(4);
  for (let board = 0; board < 60; board++) {
    const [x0, y0] = [random() * 400, random() * 400].map(Math.floor);
    const [w, h] = [20 + random() * 110, 20 + random() * 110].map(Math.floor);
    const code = 50 + random() * 130;
    for (let y = y0; y < Math.min(sidePx, y0 + h); y++) {
      const row = y * sidePx;
      raster.data.fill(code, (row + x0) * 3, (row + Math.min(sidePx, x0 + w)) * 3);
    }
  }
  return raster;
}

/** Overlapping round leaves, many small and few large, as a hedge is made of. */
function leaves() {
  const raster = plainRaster(sidePx, sidePx, 60);
  const random = seededRandom(3);
  for (let leaf = 0; leaf < 1500; leaf++) {
    const [x0, y0, code] = [random() * sidePx, random() * sidePx, 30 + random() * 150];
    const radius = 5 / Math.sqrt(random() + 0.001);
    for (let y = Math.max(0, Math.ceil(y0 - radius)); y < Math.min(sidePx, y0 + radius); y++) {
      const half = Math.sqrt(radius * radius - (y - y0) ** 2);
      const from = y * sidePx + Math.max(0, Math.round(x0 - half));
      raster.data.fill(code, from * 3, (y * sidePx + Math.min(sidePx, Math.round(x0 + half))) * 3);
    }
  }
  return raster;
}

async function blurred(raster: RgbRaster, diameterPx: number, noiseCodes = 0.6): Promise<RgbRaster> {
  const light = await blurredGreen(raster, flatDepth(1), diameterPx / 2);
  const random = seededRandom(9);
  const out = plainRaster(sidePx, sidePx, 0);
  for (let i = 0; i < light.length; i++) {
    out.data.fill(encode(light[i]) + (random() - 0.5) * Math.sqrt(12) * noiseCodes, i * 3, i * 3 + 3);
  }
  return out;
}

/** The left of one picture beside the right of another. */
function sideBySide(left: RgbRaster, right: RgbRaster): RgbRaster {
  const data = right.data.slice();
  for (let y = 0; y < sidePx; y++) {
    const start = y * sidePx * 3;
    data.set(left.data.subarray(start, start + (sidePx / 2) * 3), start);
  }
  return { ...right, data };
}

/** Values of one column of the plane, at this share of its width. */
function columnAt({ byPlace: { widthPx, data } }: ExistingBlur, share: number): number[] {
  return [...data].filter((_, i) => i % widthPx === Math.floor(share * widthPx));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('estimateExistingBlur', () => {
  it.each([
    ['boards', 6],
    ['boards', 12],
    ['boards', 24],
    ['leaves', 6],
    ['leaves', 12],
    ['leaves', 24],
  ] as const)('measures %s blurred by %i px to 15 percent', async (kind, diameterPx) => {
    const raster = await blurred(kind === 'boards' ? boards() : leaves(), diameterPx);
    const { typicalPx, byPlace } = estimateExistingBlur(raster, nobody);
    expect(typicalPx / diameterPx).toBeGreaterThan(0.85);
    expect(typicalPx / diameterPx).toBeLessThan(1.15);
    const middle = [...byPlace.data].sort((a, b) => a - b)[byPlace.data.length >> 1];
    expect(middle / diameterPx).toBeGreaterThan(0.85);
    expect(middle / diameterPx).toBeLessThan(1.2);
  });

  it('is not misled by strong grain', async () => {
    const { typicalPx } = estimateExistingBlur(await blurred(boards(), 12, 4), nobody);
    expect(typicalPx / 12).toBeGreaterThan(0.85);
    expect(typicalPx / 12).toBeLessThan(1.15);
  });

  it.each([
    ['boards', boards],
    ['leaves', leaves],
  ])('calls sharp %s sharp', (_, draw) => {
    const { typicalPx, byPlace } = estimateExistingBlur(draw(), nobody);
    expect(typicalPx).toBe(0);
    expect(mean([...byPlace.data])).toBeLessThan(0.2);
  });

  it('knows the sharp half of a picture from the blurred one', async () => {
    const found = estimateExistingBlur(sideBySide(boards(), await blurred(boards(), 16, 0)), nobody);
    expect(mean(columnAt(found, 0.15))).toBeLessThan(2);
    expect(mean(columnAt(found, 0.85)) / 16).toBeGreaterThan(0.8);
    expect(mean(columnAt(found, 0.85)) / 16).toBeLessThan(1.2);
  });

  it('finds half the diameter in the same picture at half its size', async () => {
    const large = await blurred(boards(), 24, 0);
    const half = plainRaster(sidePx / 2, sidePx / 2, 0);
    for (let y = 0; y < sidePx / 2; y++) {
      for (let x = 0; x < sidePx / 2; x++) {
        const code = [0, 1, sidePx, sidePx + 1].map((d) => large.data[(2 * y * sidePx + 2 * x + d) * 3]);
        half.data.fill(mean(code), (y * (sidePx / 2) + x) * 3, (y * (sidePx / 2) + x + 1) * 3);
      }
    }
    const nobodySmall = { ...half, data: new Float32Array(half.data.length / 3) };
    const ratio =
      estimateExistingBlur(half, nobodySmall).typicalPx / estimateExistingBlur(large, nobody).typicalPx;
    expect(ratio).toBeGreaterThan(0.45);
    expect(ratio).toBeLessThan(0.55);
  });

  it('does not look at the person, nor right beside', async () => {
    const soft = await blurred(boards(), 16);
    const data = nobody.data.slice();
    for (let y = 0; y < sidePx; y++) {
      for (let x = 150; x < 270; x++) {
        data[y * sidePx + x] = 1;
        soft.data.fill((x ^ y) & 1 ? 200 : 40, (y * sidePx + x) * 3, (y * sidePx + x + 1) * 3);
      }
    }
    expect(estimateExistingBlur(soft, { ...nobody, data }).typicalPx / 16).toBeGreaterThan(0.7);
  });

  it('measures a blur on a picture in coarse eight by eight blocks', async () => {
    for (const diameterPx of [8, 16]) {
      const raster = await blurred(boards(), diameterPx);
      for (let i = 0; i < sidePx * sidePx; i++) {
        const block = Math.floor((i % sidePx) / 8) * 7 + Math.floor(Math.floor(i / sidePx) / 8) * 13;
        raster.data.fill(raster.data[i * 3] + (block % 3) - 1, i * 3, i * 3 + 3);
      }
      const { typicalPx } = estimateExistingBlur(raster, nobody);
      expect(typicalPx / diameterPx).toBeGreaterThan(0.8);
      expect(typicalPx / diameterPx).toBeLessThan(1.2);
    }
  });

  it('says nothing of a softly lit wall, whatever its grain', () => {
    for (const noiseCodes of [0, 1, 4]) {
      const random = seededRandom(6);
      const raster = plainRaster(sidePx, sidePx, 0);
      for (let i = 0; i < sidePx * sidePx; i++) {
        const light = 120 + 40 * Math.sin((i % sidePx) / 130) * Math.cos(i / sidePx / 170);
        raster.data.fill(light + (random() - 0.5) * 3.4 * noiseCodes, i * 3, i * 3 + 3);
      }
      const { typicalPx, byPlace } = estimateExistingBlur(raster, nobody);
      expect(typicalPx).toBe(0);
      expect(Math.max(...byPlace.data)).toBe(0);
    }
  });
});
