import { expect, it } from 'vitest';
import { fillBackdrop } from '../../../src/engine/backdrop/fill-backdrop.js';
import { separateLayers } from '../../../src/engine/foreground/separate-layers.js';
import { idleJob, srgbProfile } from '../composite/synthetic-headshot.js';

const [widthPx, heightPx] = [180, 180];
const toCode = (light: number) =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

/** Dark hair, 12 px wide and ever thinner, before a wall of boards; the matte is told `missing` px too small. */
async function roomBehindHair(missing: number) {
  const share = (x: number, y: number, rim: number) => {
    const beyond = Math.hypot(x - 90, y - 90) - rim;
    const strands = 0.5 + 0.5 * Math.sin(Math.atan2(y - 90, x - 90) * 40);
    return Math.min(1, Math.max(0, (12 - beyond) / 12)) ** (0.5 + strands);
  };
  const plane = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  const source = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
  const board = (x: number) => (Math.floor(x / 9) % 2 === 0 ? 0.5 : 0.62);
  for (let i = 0; i < plane.data.length; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const hair = share(x, y, 40);
    plane.data[i] = share(x, y, 40 - missing);
    source.data.fill(toCode(hair * 0.02 + (1 - hair) * board(x)), i * 4, i * 4 + 3);
  }
  const request = { source, alpha: plane, profile: srgbProfile };
  const room = await fillBackdrop({ ...request, ...(await separateLayers(request, idleJob)) }, idleJob);
  // What is left of the boards, and how dark the room is, where the hair is half dense.
  const inside = { sum: 0, contrast: 0, count: 0 };
  for (let i = 0; i < plane.data.length; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    const beyond = Math.hypot(x - 90, y - 90) - 40 + missing;
    if (beyond < 3 || beyond > 9) continue;
    const light = srgbProfile.toLinear[room.data[i * 3]!]!;
    inside.sum += light;
    inside.contrast += (light - 0.56) * Math.sign(board(x) - 0.56);
    inside.count++;
  }
  return { light: inside.sum / inside.count, contrast: inside.contrast / inside.count };
}

it('sees the room between hairs where the matte is right', async () => {
  const { light, contrast } = await roomBehindHair(0);
  expect(Math.abs(light - 0.56)).toBeLessThan(0.03);
  expect(contrast).toBeGreaterThan(0.03);
});

it('takes the room from beside the hair where the matte misses some, so that no shade surrounds the head', async () => {
  const { light } = await roomBehindHair(4);
  expect(Math.abs(light - 0.56)).toBeLessThan(0.06);
});
