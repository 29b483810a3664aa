import { describe, expect, it } from 'vitest';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import { idleJob, srgbProfile } from '../composite/synthetic-headshot.js';
import { softenTo } from '../composite/synthetic-scene.js';

const [widthPx, heightPx] = [160, 160];
const headHeightPx = 80;
const [wall, person, bar] = [60, 160, 230];
const barTop = 100;

/** A grey person in the left half before a dark wall; a bright bar across the foot of the picture stands nearer than both. */
async function sceneWithBar(barDepth: number): Promise<Scene> {
  const pixels = widthPx * heightPx;
  const source = { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 4).fill(255) };
  const alpha = { widthPx, heightPx, data: new Float32Array(pixels) };
  const depth = { widthPx, heightPx, data: new Float32Array(pixels).fill(0.8) };
  for (let i = 0; i < pixels; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const code = y >= barTop ? bar : x < 80 ? person : wall;
    source.data.fill(code, i * 4, i * 4 + 3);
    if (y >= barTop) depth.data[i] = barDepth;
    else if (x < 80) alpha.data[i] = 1;
  }
  const timer = createStageTimer(() => 0);
  return buildScene({ source, profile: srgbProfile, alpha, depth, headHeightPx }, idleJob, timer);
}

/** Share of a disc's area below a line `distance` radii beneath its middle. */
function shareBelow(distance: number): number {
  const d = Math.min(1, Math.max(-1, distance));
  return (Math.acos(d) - d * Math.sqrt(1 - d * d)) / Math.PI;
}

const { toLinear } = srgbProfile;

describe('things nearer than the subject', () => {
  it('are not there when nothing is nearer', async () => {
    expect((await sceneWithBar(0.3)).near).toBeNull();
  });

  it('spread over the room behind them as their disc does', async () => {
    const scene = await sceneWithBar(-0.5);
    const out = await renderScene(scene, softenTo(16, headHeightPx), idleJob);
    for (let y = barTop - 14; y < barTop + 14; y++) {
      const cover = shareBelow((barTop - y - 0.5) / 8);
      const expected = cover * toLinear[bar] + (1 - cover) * toLinear[wall];
      const light = toLinear[out.data[(y * widthPx + 130) * 4]];
      expect(Math.abs(light - expected)).toBeLessThan(0.03);
    }
  });

  it('let the person, not the wall, show through where they hide the person, and change none of its pixels', async () => {
    const scene = await sceneWithBar(-0.5);
    const out = await renderScene(scene, softenTo(16, headHeightPx), idleJob);
    const at = (x: number, y: number) => out.data[(y * widthPx + x) * 4];
    expect(at(30, barTop - 1)).toBe(person);
    for (let y = barTop; y < barTop + 12; y++) {
      const cover = shareBelow((barTop - y - 0.5) / 8);
      const expected = cover * toLinear[bar] + (1 - cover) * toLinear[person];
      expect(Math.abs(toLinear[at(30, y)] - expected)).toBeLessThan(0.04);
    }
  });

  it('come from in focus to out of focus without a line, as a table does', async () => {
    const scene = await sceneWithBar(-0.5);
    const table = {
      ...scene.depth,
      data: scene.depth.data.map((_, i) => 0.5 - Math.floor(i / widthPx) / heightPx),
    };
    const plain = { ...scene.source, data: scene.source.data.map((code, i) => (i % 4 === 3 ? code : 140)) };
    const nobody = { ...scene.alpha, data: new Float32Array(widthPx * heightPx) };
    const request = { source: plain, profile: srgbProfile, alpha: nobody, depth: table, headHeightPx };
    const ramp = await buildScene(
      request,
      idleJob,
      createStageTimer(() => 0),
    );
    expect(ramp.near).not.toBeNull();
    const { data } = await renderScene(ramp, softenTo(16, headHeightPx), idleJob);
    for (let i = 0; i < data.length; i += 4) expect(Math.abs(data[i] - 140)).toBeLessThanOrEqual(1);
  });

  it('are there in a smaller copy too', async () => {
    const scene = await sceneWithBar(-0.5);
    const settings = softenTo(16, headHeightPx);
    const small = await renderScene(await scaleScene(scene, 80, idleJob), settings, idleJob);
    const large = await renderScene(scene, settings, idleJob);
    const { source: shrunk } = await scaleScene({ ...scene, source: large }, 80, idleJob);
    // Where the person ends a pixel of the copy is half person: there the copy keeps the photo's bytes, the other has mixed.
    for (let i = 0; i < small.data.length; i += 4) {
      if (Math.abs(((i / 4) % 80) - 40) < 2) continue;
      expect(Math.abs(small.data[i] - shrunk.data[i])).toBeLessThan(8);
    }
  });
});
