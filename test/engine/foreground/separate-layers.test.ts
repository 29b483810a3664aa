import { describe, expect, it } from 'vitest';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { separateLayers } from '../../../src/engine/foreground/separate-layers.js';
import { idleJob, srgbProfile, syntheticHeadshot } from '../composite/synthetic-headshot.js';

const encode = createLightEncoder(srgbProfile.toLinear);
const { toLinear } = srgbProfile;

const foregroundOf = async (...args: Parameters<typeof separateLayers>) =>
  (await separateLayers(...args)).foreground;

describe('separateLayers', () => {
  it('finds the person’s own colour in soft edges', async () => {
    const { photo, alpha, personLight } = syntheticHeadshot(200);
    const { data } = await foregroundOf({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let [sum, count, before] = [0, 0, 0];
    for (let i = 0; i < alpha.data.length; i++) {
      if (!(alpha.data[i] > 0.1 && alpha.data[i] < 0.95)) continue;
      for (let c = 0; c < 3; c++) {
        const truth = encode(personLight[i * 3 + c]);
        sum += Math.abs(data[i * 3 + c] - truth);
        before += Math.abs(photo.data[i * 4 + c] - truth);
        count++;
      }
    }
    expect(before / count).toBeGreaterThan(50);
    expect(sum / count).toBeLessThan(10);
  });

  it('explains the photo: with the right room behind, the mixture comes back', async () => {
    const { photo, alpha, roomLight } = syntheticHeadshot(200);
    const { data } = await foregroundOf({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let [square, count] = [0, 0];
    for (let i = 0; i < alpha.data.length; i++) {
      const a = alpha.data[i];
      if (!(a > 0 && a < 1)) continue;
      const mixed = a * toLinear[data[i * 3 + 1]] + (1 - a) * roomLight[i * 3 + 1];
      square += (encode(Math.min(1, mixed)) - photo.data[i * 4 + 1]) ** 2;
      count++;
    }
    expect(Math.sqrt(square / count)).toBeLessThan(3);
  });

  it('equals the source wherever the matte is sure', async () => {
    const { photo, alpha } = syntheticHeadshot(120);
    const { data } = await foregroundOf({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let changed = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      if (alpha.data[i] > 0 && alpha.data[i] < 1) continue;
      for (let c = 0; c < 3; c++) if (data[i * 3 + c] !== photo.data[i * 4 + c]) changed++;
    }
    expect(changed).toBe(0);
  });

  it('does not take a burnt-out window for white hair', async () => {
    const { photo, alpha } = softEdge([60, 35, 20], [2.5, 2.5, 2.5]);
    const { data } = await foregroundOf({ source: photo, alpha, profile: srgbProfile }, idleJob);
    let brightest = 0;
    for (let i = 0; i < alpha.data.length; i++) {
      if (alpha.data[i] > 0.3) brightest = Math.max(brightest, data[i * 3]);
    }
    expect(brightest).toBeLessThan(120);
  });

  it('shows no seam where one band of rows ends', async () => {
    const [widthPx, heightPx] = [40, 300];
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const photo = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
    for (let i = 0; i < widthPx * heightPx; i++) {
      const a = Math.min(1, Math.max(0, (25 - (i % widthPx)) / 10));
      alpha.data[i] = a;
      for (let c = 0; c < 3; c++) photo.data[i * 4 + c] = encode(a * toLinear[60] + (1 - a) * toLinear[200]);
    }
    const { data } = await foregroundOf({ source: photo, alpha, profile: srgbProfile }, idleJob);
    for (let x = 0; x < widthPx; x++) {
      expect(Math.abs(data[(127 * widthPx + x) * 3] - data[(128 * widthPx + x) * 3])).toBeLessThanOrEqual(1);
    }
  });
});

/** A person on the left before a wall of linear light, a soft edge of 16 px between. */
function softEdge(person: readonly number[], wall: readonly number[]) {
  const [widthPx, heightPx] = [60, 40];
  const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  const photo = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
  for (let i = 0; i < widthPx * heightPx; i++) {
    const a = Math.min(1, Math.max(0, (38 - (i % widthPx)) / 16));
    alpha.data[i] = a;
    for (let c = 0; c < 3; c++) {
      photo.data[i * 4 + c] = encode(Math.min(1, a * toLinear[person[c]] + (1 - a) * wall[c]));
    }
  }
  return { photo, alpha };
}
