import { describe, expect, it } from 'vitest';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import type { NoiseModel } from '../../../src/engine/measure/noise-model.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { idleJob, seededRandom, srgbProfile } from './synthetic-headshot.js';
import { softenTo } from './synthetic-scene.js';

const [widthPx, heightPx] = [512, 120];
const radiusPx = 20;
const headHeightPx = 100;

/** An empty room that brightens evenly from left to right, in whole codes: a staircase. */
function rampScene(from: number, to: number, noise: NoiseModel): Scene {
  const codeAt = (i: number) => Math.round(from + ((to - from) * (i % widthPx)) / (widthPx - 1));
  const pixels = widthPx * heightPx;
  const picture = new Uint8ClampedArray(pixels * 4).fill(255);
  const backdrop = new Uint8ClampedArray(pixels * 3);
  for (let i = 0; i < pixels; i++) {
    picture.fill(codeAt(i), i * 4, i * 4 + 3);
    backdrop.fill(codeAt(i), i * 3, i * 3 + 3);
  }
  const size = { widthPx, heightPx };
  return {
    source: { ...size, data: picture },
    profile: srgbProfile,
    alpha: { ...size, data: new Float32Array(pixels) },
    foreground: { ...size, data: backdrop },
    backdrop: { ...size, data: backdrop },
    highlights: [],
    depth: { widthPx: 1, heightPx: 1, data: Float32Array.of(1) },
    near: null,
    headHeightPx,
    existingBlurPx: 0,
    existingBlur: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
    noise,
  };
}

/** Longest run of equal codes in a row, in the mean over rows, of channel 0. */
function longestRun(codeAt: (x: number, y: number) => number): number {
  let sum = 0;
  for (let y = radiusPx; y < heightPx - radiusPx; y++) {
    let [run, longest] = [0, 0];
    for (let x = radiusPx; x < widthPx - radiusPx; x++) {
      run = x > radiusPx && codeAt(x, y) === codeAt(x - 1, y) ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    sum += longest;
  }
  return sum / (heightPx - 2 * radiusPx);
}

const ramps = [
  ['0–20 %', 0, 51],
  ['0–5 %', 0, 13],
  ['40–45 %', 102, 115],
  ['80–100 %', 204, 255],
] as const;
const grains = [
  ['no grain', { sigmaCodes: 0, correlation: 0 }],
  ['a faint grain', { sigmaCodes: 0.25, correlation: 0.4 }],
  ['a coarse grain', { sigmaCodes: 0.4, correlation: 0.7 }],
  ['a strong grain', { sigmaCodes: 1.5, correlation: 0.5 }],
] as const;

describe.each(ramps)('a blurred ramp of %s', (_, from, to) => {
  it.each(grains)('shows no bands with %s', async (__, noise) => {
    const { data } = await renderScene(rampScene(from, to, noise), softenTo(radiusPx, headHeightPx), idleJob);
    const random = seededRandom(1);
    const ideal = Float32Array.from({ length: widthPx * heightPx }, (___, i) =>
      Math.round(from + ((to - from) * (i % widthPx)) / (widthPx - 1) + random() + random() - 1),
    );
    const run = longestRun((x, y) => data[(y * widthPx + x) * 4]);
    expect(run).toBeLessThan(1.5 * longestRun((x, y) => Math.min(255, Math.max(0, ideal[y * widthPx + x]))));
    const histogram = new Float64Array(256);
    for (let y = 0; y < heightPx; y++) {
      for (let x = radiusPx; x < widthPx - radiusPx; x++) histogram[data[(y * widthPx + x) * 4]]++;
    }
    const usual = ((widthPx - 2 * radiusPx) * heightPx) / (to - from);
    for (let code = from + 4; code <= to - 4; code++) {
      expect(histogram[code] / usual).toBeGreaterThan(0.7);
      expect(histogram[code] / usual).toBeLessThan(1.3);
    }
  });
});
