import { describe, expect, it } from 'vitest';
import { fillBackdrop } from '../../../src/engine/backdrop/fill-backdrop.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
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

describe('fillBackdrop', () => {
  it('equals the source where there is nobody', async () => {
    const { photo, alpha } = personBeforeWall([200, 30, 30]);
    const { data } = await fillBackdrop({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let changed = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      if (alpha.data[i] > 0) continue;
      for (let c = 0; c < 3; c++) if (data[i * 3 + c] !== photo.data[i * 4 + c]) changed++;
    }
    expect(changed).toBe(0);
  });

  it('lets none of a red person into the room', async () => {
    const { photo, alpha } = personBeforeWall([255, 0, 0]);
    const { data } = await fillBackdrop({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let reddest = 0;
    for (let i = 0; i < alpha.data.length; i++) reddest = Math.max(reddest, data[i * 3] - data[i * 3 + 1]);
    expect(reddest).toBeLessThanOrEqual(1);
  });

  it('continues the wall behind the person', async () => {
    const { photo, alpha } = personBeforeWall([20, 20, 20], 40);
    const { data } = await fillBackdrop({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let farthest = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      farthest = Math.max(farthest, Math.abs(data[i * 3] - (60 + Math.floor((i % widthPx) / 2))));
    }
    expect(farthest).toBeLessThan(16);
  });

  it('gives the source back when there is nothing but person', async () => {
    const { photo } = personBeforeWall([90, 80, 70]);
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx).fill(1) };
    const { data } = await fillBackdrop({ source: photo, alpha, profile: srgbProfile }, idleJob);
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
