import { describe, expect, it } from 'vitest';
import { fillBackdrop } from '../../../src/engine/backdrop/fill-backdrop.js';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { separateLayers } from '../../../src/engine/foreground/separate-layers.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { idleJob, srgbProfile } from '../composite/synthetic-headshot.js';
import { sceneOf, softenTo } from '../composite/synthetic-scene.js';

const [widthPx, heightPx] = [160, 140];

/** A person painted in one colour before a wall that gets brighter to the right; the rim of the matte is soft. */
function personBeforeWall(rgb: readonly number[], sidePx = 60) {
  const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  const photo = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
  for (let i = 0; i < widthPx * heightPx; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const a = Math.min(1, Math.max(0, (sidePx - Math.hypot(x - 80, y - 70)) / 3));
    alpha.data[i] = a;
    for (let c = 0; c < 3; c++) {
      const wall = srgbProfile.toLinear[60 + Math.floor(x / 2)];
      const light = a * srgbProfile.toLinear[rgb[c]] + (1 - a) * wall;
      photo.data[i * 4 + c] = 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
    }
  }
  return { photo, alpha };
}

async function filled(source: RgbaRaster, alpha: Plane) {
  const { foreground, room } = await separateLayers({ source, alpha, profile: srgbProfile }, idleJob);
  return fillBackdrop({ room, foreground, alpha, profile: srgbProfile }, idleJob);
}

describe('fillBackdrop', () => {
  it('equals the source where there is nobody', async () => {
    const { photo, alpha } = personBeforeWall([200, 30, 30]);
    const { data } = await filled(photo, alpha);
    let changed = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      if (alpha.data[i] > 0) continue;
      for (let c = 0; c < 3; c++) if (data[i * 3 + c] !== photo.data[i * 4 + c]) changed++;
    }
    expect(changed).toBe(0);
  });

  it('lets none of a red person into the room', async () => {
    const { photo, alpha } = personBeforeWall([255, 0, 0]);
    const { data } = await filled(photo, alpha);
    let reddest = 0;
    for (let i = 0; i < alpha.data.length; i++) reddest = Math.max(reddest, data[i * 3] - data[i * 3 + 1]);
    expect(reddest).toBeLessThanOrEqual(1);
  });

  it('continues the wall behind the person', async () => {
    const { photo, alpha } = personBeforeWall([20, 20, 20], 40);
    const { data } = await filled(photo, alpha);
    let farthest = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      farthest = Math.max(farthest, Math.abs(data[i * 3] - (60 + Math.floor((i % widthPx) / 2))));
    }
    expect(farthest).toBeLessThan(16);
  });

  it('takes the room behind loose hair from between the strands', async () => {
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const photo = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
    const { toLinear } = srgbProfile;
    const encode = createLightEncoder(toLinear);
    const wallAt = (x: number, y: number) => ((Math.floor(x / 10) + Math.floor(y / 10)) % 2 === 0 ? 180 : 70);
    for (let i = 0; i < widthPx * heightPx; i++) {
      const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
      const inHair = x >= 40 && x < 120 && y >= 30 && y < 110;
      const strand = [0.9, 0.4, 0.1, 0.35, 0.7, 0.2][(x + Math.floor(y / 7)) % 6];
      alpha.data[i] = inHair ? strand : 0;
      const light = alpha.data[i] * toLinear[40] + (1 - alpha.data[i]) * toLinear[wallAt(x, y)];
      photo.data.fill(encode(light), i * 4, i * 4 + 3);
    }
    const { data } = await filled(photo, alpha);
    let wrong = 0;
    for (let y = 50; y < 90; y++) {
      for (let x = 60; x < 100; x++) wrong += Math.abs(data[(y * widthPx + x) * 3] - wallAt(x, y)) / 1600;
    }
    expect(wrong).toBeLessThan(16);
  });

  it('gives the source back when there is nothing but person', async () => {
    const { photo } = personBeforeWall([90, 80, 70]);
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx).fill(1) };
    const { data } = await filled(photo, alpha);
    for (let i = 0; i < alpha.data.length; i += 97) expect(data[i * 3]).toBe(photo.data[i * 4]);
  });

  it('leaves no red glow around a red person after the blur', async () => {
    const { photo, alpha } = personBeforeWall([255, 0, 0], 35);
    const shot = {
      widthPx,
      heightPx,
      headHeightPx: 70,
      alpha,
      photo,
      personLight: new Float32Array(),
      roomLight: new Float32Array(),
    };
    const out = await renderScene(await sceneOf(shot), softenTo(14, 70), idleJob);
    let reddest = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      if (alpha.data[i] === 0) reddest = Math.max(reddest, out.data[i * 4] - out.data[i * 4 + 1]);
    }
    // What is left is dither: one code up in one channel, one down in the other.
    expect(reddest).toBeLessThanOrEqual(2);
  });
});
