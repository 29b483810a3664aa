import { expect, it } from 'vitest';
import type { BackdropLight } from '../../../src/contract/backdrop-light.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { idleJob, srgbProfile, syntheticHeadshot } from '../composite/synthetic-headshot.js';
import { sceneOf } from '../composite/synthetic-scene.js';

const light: BackdropLight = { evenOut: 0, exposureEv: -1, saturation: 1, warmth: 0, vignette: 0 };

it('lights a room anew that the lens leaves sharp, to the pixel, and everything around the person', async () => {
  const shot = syntheticHeadshot(160);
  const scene = await sceneOf(shot);
  const lens = { focalLengthMm: 20, fNumber: 32 };
  const out = await renderScene(scene, { lens, backdrop: { mode: 'soften' }, light }, idleJob);
  const { toLinear } = srgbProfile;
  let furthest = 0;
  const brighter: number[] = [];
  for (let i = 0; i < shot.alpha.data.length; i++) {
    for (let c = 0; c < 3; c++) {
      const before = toLinear[scene.source.data[i * 4 + c]!]!;
      const after = toLinear[out.data[i * 4 + c]!]!;
      if (shot.alpha.data[i] === 0) furthest = Math.max(furthest, Math.abs(after - before / 2));
      // Nowhere does the photo as it was shine through.
      else if (shot.alpha.data[i]! < 0.3) brighter.push(after - before);
    }
  }
  expect(furthest).toBeLessThan(0.012);
  brighter.sort((a, b) => a - b);
  expect(brighter[Math.floor(0.95 * brighter.length)]).toBeLessThan(0);
});

it('keeps the photo, bytes and all, when neither lens nor light changes it', async () => {
  const scene = await sceneOf(syntheticHeadshot(80));
  const none = { ...light, exposureEv: 0 };
  const lens = { focalLengthMm: 20, fNumber: 32 };
  const out = await renderScene(scene, { lens, backdrop: { mode: 'soften' }, light: none }, idleJob);
  expect(Buffer.compare(Buffer.from(out.data.buffer), Buffer.from(scene.source.data.buffer))).toBe(0);
});
