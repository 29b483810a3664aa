import { describe, expect, it } from 'vitest';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { estimateExistingBlur } from '../../../src/engine/measure/estimate-existing-blur.js';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import type { RgbRaster } from '../../../src/engine/raster/rgb-raster.js';
import { idleJob, seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { softenTo } from '../composite/synthetic-scene.js';
import { blurredGreen, flatDepth, plainRaster } from '../lens/blurred-green.js';

const sidePx = 420;
const headHeightPx = 200;
const nobody = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx) };
const encode = createLightEncoder(srgbProfile.toLinear);

/** Overlapping grey boards, as a room is made of. */
function boards(): RgbRaster {
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

/** What a camera with this disc writes of the boards. */
async function shotBy(diameterPx: number): Promise<Scene> {
  const light = await blurredGreen(boards(), flatDepth(1), diameterPx / 2);
  const random = seededRandom(9);
  const data = new Uint8ClampedArray(sidePx * sidePx * 4).fill(255);
  light.forEach((value, i) => {
    data.fill(encode(value) + random() - 0.5, i * 4, i * 4 + 3);
  });
  const source = { widthPx: sidePx, heightPx: sidePx, data };
  const photo = { source, profile: srgbProfile, alpha: nobody, depth: flatDepth(1), headHeightPx };
  return buildScene(
    photo,
    idleJob,
    createStageTimer(() => 0),
  );
}

async function rendered(scene: Scene, targetPx: number) {
  const { data } = await renderScene(scene, softenTo(targetPx / 2, headHeightPx), idleJob);
  const rgb = plainRaster(sidePx, sidePx, 0);
  for (let i = 0; i < sidePx * sidePx; i++) rgb.data.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return { rgb, diameterPx: estimateExistingBlur(rgb, nobody).typicalPx };
}

/** Root of the mean squared difference, codes. */
const difference = (a: RgbRaster, b: RgbRaster) =>
  Math.sqrt(a.data.reduce((sum, code, i) => sum + (code - b.data[i]) ** 2, 0) / a.data.length);

describe('a phone shot and one with a fast lens', () => {
  it('end up alike', async () => {
    const [ownPx, targetPx] = [12, 24];
    const phone = await rendered(await shotBy(0), targetPx);
    const scene = await shotBy(ownPx);
    const fast = await rendered(scene, targetPx);
    const unaware = await rendered({ ...scene, existingBlur: flatDepth(0) }, targetPx);
    expect(fast.diameterPx / phone.diameterPx).toBeGreaterThan(0.95);
    expect(fast.diameterPx / phone.diameterPx).toBeLessThan(1.05);
    expect(unaware.diameterPx / phone.diameterPx).toBeGreaterThan(1.08);
    expect(difference(fast.rgb, phone.rgb)).toBeLessThan(difference(unaware.rgb, phone.rgb));
  });
});
