import { describe, expect, it } from 'vitest';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { estimateExistingBlurPx } from '../../../src/engine/measure/estimate-existing-blur.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { blurredGreen, flatDepth, plainRaster } from '../lens/blurred-green.js';

const sidePx = 420;
const nobody = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx) };
const encode = createLightEncoder(srgbProfile.toLinear);

/** Overlapping grey boards, as a room is made of. */
function boards() {
  const raster = plainRaster(sidePx, sidePx, 100);
  const random = seededRandom(4);
  for (let board = 0; board < 24; board++) {
    const [x0, y0] = [random() * 380, random() * 380].map(Math.floor);
    const [w, h] = [40 + random() * 120, 40 + random() * 120].map(Math.floor);
    const code = 50 + random() * 130;
    for (let y = y0; y < Math.min(sidePx, y0 + h); y++) {
      const row = y * sidePx;
      raster.data.fill(code, (row + x0) * 3, (row + Math.min(sidePx, x0 + w)) * 3);
    }
  }
  return raster;
}

async function blurredBoards(diameterPx: number, noiseCodes = 0.6) {
  const light = await blurredGreen(boards(), flatDepth(1), diameterPx / 2);
  const random = seededRandom(9);
  const raster = plainRaster(sidePx, sidePx, 0);
  for (let i = 0; i < light.length; i++) {
    raster.data.fill(encode(light[i]) + (random() - 0.5) * 3.4 * noiseCodes, i * 3, i * 3 + 3);
  }
  return raster;
}

describe('estimateExistingBlurPx', () => {
  it.each([6, 9, 14, 22, 32])('measures a blur of %i px to a quarter', async (diameterPx) => {
    const found = estimateExistingBlurPx(await blurredBoards(diameterPx), nobody);
    expect(found / diameterPx).toBeGreaterThan(0.75);
    expect(found / diameterPx).toBeLessThan(1.25);
  });

  it('calls a sharp picture sharp', () => {
    expect(estimateExistingBlurPx(boards(), nobody)).toBeLessThan(1);
  });

  it('grows with the blur on a picture in coarse eight by eight blocks', async () => {
    const found: number[] = [];
    for (const diameterPx of [4, 8, 16, 30]) {
      const raster = await blurredBoards(diameterPx);
      for (let i = 0; i < sidePx * sidePx; i++) {
        const block = Math.floor((i % sidePx) / 8) * 7 + Math.floor(Math.floor(i / sidePx) / 8) * 13;
        raster.data.fill(raster.data[i * 3] + (block % 3) - 1, i * 3, i * 3 + 3);
      }
      found.push(estimateExistingBlurPx(raster, nobody));
    }
    for (let i = 1; i < found.length; i++) expect(found[i]).toBeGreaterThan(found[i - 1]);
  });

  it('says nothing of a wall without edges', () => {
    const random = seededRandom(6);
    const raster = plainRaster(sidePx, sidePx, 0);
    for (let i = 0; i < sidePx * sidePx; i++) {
      raster.data.fill(120 + (i % sidePx) / 10 + (random() - 0.5) * 4, i * 3, i * 3 + 3);
    }
    expect(estimateExistingBlurPx(raster, nobody)).toBe(0);
  });
});
