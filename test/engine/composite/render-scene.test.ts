import { beforeAll, describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { estimateNoise } from '../../../src/engine/measure/estimate-noise.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { discOf } from './reference-disc.js';
import {
  idleJob,
  type SyntheticHeadshot,
  seededRandom,
  srgbProfile,
  syntheticHeadshot,
} from './synthetic-headshot.js';
import { sceneOf, softenTo } from './synthetic-scene.js';

let shot: SyntheticHeadshot;
let scene: Scene;
const encode = createLightEncoder(srgbProfile.toLinear);
const studio = {
  lens: { focalLengthMm: 85, fNumber: 4 },
  backdrop: { mode: 'studio', centreRgb: [222, 224, 227], edgeRgb: [150, 154, 160] },
} as const;

beforeAll(async () => {
  shot = syntheticHeadshot(320);
  scene = await sceneOf(shot);
});

/** αF + (1 − α)(disc ⊛ B) with every part known. */
function truth(radiusPx: number): RgbaRaster {
  const { widthPx, heightPx, alpha, personLight } = shot;
  const room = discOf(shot.roomLight, widthPx, heightPx, radiusPx);
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const a = alpha.data[i];
    for (let c = 0; c < 3; c++) {
      data[i * 4 + c] = encode(Math.min(1, a * personLight[i * 3 + c] + (1 - a) * room[i * 3 + c]));
    }
  }
  return { widthPx, heightPx, data };
}

function psnr(a: RgbaRaster, b: RgbaRaster, counts: (pixel: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < a.widthPx * a.heightPx; i++) {
    if (!counts(i)) continue;
    for (let c = 0; c < 3; c++) sum += (a.data[i * 4 + c] - b.data[i * 4 + c]) ** 2;
    count += 3;
  }
  return 10 * Math.log10((255 * 255 * count) / sum);
}

/** CIE L* of a pixel. */
function lightness({ data }: RgbaRaster, pixel: number): number {
  const [r, g, b] = [0, 1, 2].map((c) => srgbProfile.toLinear[data[pixel * 4 + c]]);
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** Pixels without any person, within `reachPx` of somebody. */
function ringAround({ alpha }: Scene, reachPx: number): Uint8Array {
  const { widthPx, heightPx, data } = alpha;
  const ring = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    if (data[i] < 0.02) continue;
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    for (let dy = -reachPx; dy <= reachPx; dy++) {
      for (let dx = -reachPx; dx <= reachPx; dx++) {
        const inside = x + dx >= 0 && x + dx < widthPx && y + dy >= 0 && y + dy < heightPx;
        if (inside && dx * dx + dy * dy <= reachPx * reachPx) ring[i + dy * widthPx + dx] = 1;
      }
    }
  }
  for (let i = 0; i < data.length; i++) if (data[i] >= 0.02) ring[i] = 0;
  return ring;
}

describe('renderScene', () => {
  it.each([
    { radiusPx: 2, wholeDb: 33, ringDb: 30, hairDb: 33 },
    // At 6 px two lamps that touch are too large for lamps.
    { radiusPx: 6, wholeDb: 33, ringDb: 38, hairDb: 38 },
    { radiusPx: 12, wholeDb: 42, ringDb: 40, hairDb: 38 },
  ])(
    'looks like the truth at radius $radiusPx px: no halo, clean hair',
    async ({ radiusPx, wholeDb, ringDb, hairDb }) => {
      const out = await renderScene(scene, softenTo(radiusPx, shot.headHeightPx), idleJob);
      const expected = truth(radiusPx);
      const ring = ringAround(scene, radiusPx);
      const differences: number[] = [];
      ring.forEach((on, i) => {
        if (on) differences.push(Math.abs(lightness(out, i) - lightness(expected, i)));
      });
      differences.sort((a, b) => a - b);
      const { data } = shot.alpha;
      expect(psnr(out, expected, () => true)).toBeGreaterThan(wholeDb);
      expect(psnr(out, expected, (i) => ring[i] === 1)).toBeGreaterThan(ringDb);
      expect(psnr(out, expected, (i) => data[i] > 0.05 && data[i] < 0.95)).toBeGreaterThan(hairDb);
      expect(differences.reduce((sum, d) => sum + d, 0) / differences.length).toBeLessThan(0.6);
      expect(differences[Math.floor(differences.length * 0.95)]).toBeLessThan(3);
    },
  );

  it('keeps the source bytes wherever the person is alone, and its transparency everywhere', async () => {
    const source = { ...scene.source, data: scene.source.data.slice() };
    for (let i = 0; i < source.data.length / 4; i++) source.data[i * 4 + 3] = i % 251;
    // Almost sure is sure: no trace of the room may show at 0.996 either.
    const alpha = {
      ...scene.alpha,
      data: scene.alpha.data.map((a, i) => (a === 1 && i % 5 === 0 ? 0.996 : a)),
    };
    for (const settings of [softenTo(12, shot.headHeightPx), studio]) {
      const noise = { sigmaCodes: 3, correlation: 0.4 };
      const out = await renderScene({ ...scene, source, alpha, noise }, settings, idleJob);
      let changed = 0;
      let transparency = 0;
      for (let i = 0; i < shot.alpha.data.length; i++) {
        if (out.data[i * 4 + 3] !== source.data[i * 4 + 3]) transparency++;
        if (alpha.data[i] < 0.995) continue;
        for (let c = 0; c < 3; c++) if (out.data[i * 4 + c] !== source.data[i * 4 + c]) changed++;
      }
      expect([changed, transparency]).toEqual([0, 0]);
    }
  });

  it('gives the whole source back when the lens blurs less than half a pixel', async () => {
    const out = await renderScene(scene, softenTo(0.4, shot.headHeightPx), idleJob);
    expect(Buffer.compare(Buffer.from(out.data.buffer), Buffer.from(scene.source.data.buffer))).toBe(0);
  });

  it('gives the same bytes on every run and however it is cut', async () => {
    const noisy = { ...scene, noise: { sigmaCodes: 2, correlation: 0.5 } };
    const settings = softenTo(10, shot.headHeightPx);
    const once = await renderScene(noisy, settings, idleJob);
    const again = await renderScene(noisy, settings, idleJob);
    expect(Buffer.compare(Buffer.from(again.data.buffer), Buffer.from(once.data.buffer))).toBe(0);
    const cut = await renderScene(noisy, settings, idleJob, { bandRows: 50 });
    const farthest = once.data.reduce((most, code, i) => Math.max(most, Math.abs(code - cut.data[i])), 0);
    expect(farthest).toBeLessThanOrEqual(1);
  });

  it('makes the same picture small as large', async () => {
    const settings = softenTo(14, shot.headHeightPx);
    const large = await renderScene(scene, settings, idleJob);
    const preview = await renderScene(await scaleScene(scene, 192, idleJob), settings, idleJob);
    const { source: shrunk } = await scaleScene({ ...scene, source: large }, 192, idleJob);
    // The lamps, lower right, are narrower than a pixel of the preview.
    const lamps = (i: number) =>
      i % preview.widthPx > 0.6 * preview.widthPx && i > 0.5 * preview.widthPx * preview.heightPx;
    expect(scene.highlights.length).toBeGreaterThan(5);
    expect(psnr(preview, shrunk, () => true)).toBeGreaterThan(38);
    expect(psnr(preview, shrunk, lamps)).toBeGreaterThan(38);
  });

  it('gives the backdrop its grain back', async () => {
    const grey = { ...scene.backdrop, data: new Uint8ClampedArray(scene.backdrop.data.length).fill(120) };
    const noise = { sigmaCodes: 4, correlation: 0.4 };
    const out = await renderScene(
      { ...scene, backdrop: grey, noise },
      softenTo(10, shot.headHeightPx),
      idleJob,
    );
    let [square, lag, count] = [0, 0, 0];
    for (let y = 0; y < 60; y++) {
      for (let x = 0; x < 300; x++) {
        const i = y * shot.widthPx + x;
        const here = out.data[i * 4] - 120;
        square += here * here;
        lag += here * (out.data[i * 4 + 4] - 120);
        count++;
      }
    }
    expect(Math.sqrt(square / count) / 4).toBeGreaterThan(0.9);
    expect(Math.sqrt(square / count) / 4).toBeLessThan(1.1);
    expect(Math.abs(lag / square - 0.4)).toBeLessThan(0.1);
  });

  it('keeps the colour of a coarse, saturated wall, one channel of which is cut off', async () => {
    const random = seededRandom(12);
    const { widthPx, heightPx } = shot;
    const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
    for (let i = 0; i < widthPx * heightPx; i++) {
      const relief = (random() - 0.5) * 90;
      data.set(
        [285, 215, 225].map((code) => code + relief),
        i * 4,
      );
    }
    const photo = { widthPx, heightPx, data };
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const wall = await sceneOf({ ...shot, photo, alpha });
    const noise = estimateNoise(photo, alpha);
    const out = await renderScene({ ...wall, noise }, softenTo(8, shot.headHeightPx), idleJob);
    const meanLight = (of: Uint8ClampedArray, channel: number) => {
      let sum = 0;
      for (let i = channel; i < of.length; i += 4) sum += srgbProfile.toLinear[of[i]];
      return sum / widthPx / heightPx;
    };
    for (const channel of [0, 1, 2]) {
      expect(meanLight(out.data, channel) / meanLight(data, channel)).toBeGreaterThan(0.99);
      expect(meanLight(out.data, channel) / meanLight(data, channel)).toBeLessThan(1.01);
    }
  });

  it('passes from the photo to the blur without a line, even where the matte is wrong', async () => {
    const pixels = shot.widthPx * shot.heightPx;
    const plain = (code: number) => new Uint8ClampedArray(pixels * 3).fill(code);
    const wrong = {
      ...scene,
      source: { ...scene.source, data: new Uint8ClampedArray(pixels * 4).fill(200) },
      foreground: { ...scene.foreground, data: plain(200) },
      backdrop: { ...scene.backdrop, data: plain(60) },
      alpha: { ...scene.alpha, data: new Float32Array(pixels).fill(0.5) },
      depth: { widthPx: 1, heightPx: 2, data: Float32Array.of(0, 1) },
    };
    const out = await renderScene(wrong, softenTo(30, shot.headHeightPx), idleJob);
    const rowMean = (y: number) => {
      let sum = 0;
      for (let x = 0; x < shot.widthPx; x++) sum += out.data[(y * shot.widthPx + x) * 4] / shot.widthPx;
      return sum;
    };
    let largestStep = 0;
    for (let y = 1; y < shot.heightPx; y++) {
      largestStep = Math.max(largestStep, Math.abs(rowMean(y) - rowMean(y - 1)));
    }
    expect(rowMean(0) - rowMean(shot.heightPx - 1)).toBeGreaterThan(30);
    expect(largestStep).toBeLessThan(10);
  });

  it('blurs by little as the lens does, without the sharp photo shining through', async () => {
    const { widthPx, heightPx } = shot;
    const nobody = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
    const checker = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
    for (let i = 0; i < widthPx * heightPx; i++) {
      if (((i % widthPx) + Math.floor(i / widthPx)) % 2 === 0) checker.data.fill(0, i * 4, i * 4 + 3);
    }
    const wall = await sceneOf({ ...shot, photo: checker, alpha: nobody });
    const large = { ...wall, headHeightPx: 1000 };
    const { data } = await renderScene(large, softenTo(3, large.headHeightPx), idleJob);
    for (let i = 40 * widthPx; i < 44 * widthPx; i++) expect(Math.abs(data[i * 4] - 188)).toBeLessThan(12);
  });

  it('leaves pure black and white free of grain and dither, and gives no place more than it had', async () => {
    const codes = [0, 255, 120, 240];
    const quarter = (i: number) => Math.floor(((i % shot.widthPx) * 4) / shot.widthPx);
    const walls = new Uint8ClampedArray(scene.backdrop.data.length);
    for (let i = 0; i < walls.length / 3; i++) walls.fill(codes[quarter(i)], i * 3, i * 3 + 3);
    const noise = {
      sigmaCodes: 4,
      correlation: 0,
      byPlace: { widthPx: 4, heightPx: 1, data: Float32Array.of(4, 4, 2, 4) },
    };
    const backdrop = { ...scene.backdrop, data: walls };
    const out = await renderScene({ ...scene, backdrop, noise }, softenTo(3, shot.headHeightPx), idleJob);
    const deviation = codes.map((code, q) => {
      const here: number[] = [];
      for (let i = 0; i < 40 * shot.widthPx; i++) {
        const place = ((i % shot.widthPx) * 4) / shot.widthPx - q;
        if (place > 0.3 && place < 0.7) here.push(out.data[i * 4] - code);
      }
      return Math.sqrt(here.reduce((sum, d) => sum + d * d, 0) / here.length);
    });
    expect(deviation.slice(0, 2)).toEqual([0, 0]);
    expect(deviation[2]).toBeLessThan(2.6);
    expect(deviation[2]).toBeGreaterThan(1.4);
    expect(deviation[3]).toBeLessThan(3.9);
  });

  it('stops between bands when the job was dropped', async () => {
    let calls = 0;
    const checkpoint = async () => {
      if (++calls > 3) throw new BlurError('cancelled');
    };
    const render = renderScene(scene, studio, { ...idleJob, checkpoint }, { bandRows: 16 });
    await expect(render).rejects.toMatchObject({ code: 'cancelled' });
    expect(calls).toBe(4);
  });

  it('refuses parts of different sizes', async () => {
    const alpha = { widthPx: 2, heightPx: 2, data: new Float32Array(4) };
    await expect(renderScene({ ...scene, alpha }, studio, idleJob)).rejects.toMatchObject({
      code: 'plane-mismatch',
    });
  });
});
