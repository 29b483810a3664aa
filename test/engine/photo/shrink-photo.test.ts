import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { shrinkPhoto } from '../../../src/engine/photo/shrink-photo.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';

const idleJob = { checkpoint: async () => {} };
const toLinear = Float32Array.from({ length: 256 }, (_, code) => (code / 255) ** 2.2);

function photoOf(widthPx: number, heightPx: number, data: Uint8ClampedArray): Photo {
  const profile = { name: 'test', icc: null, toLinear, previewSpace: 'srgb' as const };
  return { raster: { widthPx, heightPx, data }, profile } as Photo;
}

const photos = fc
  .record({ width: fc.integer({ min: 1, max: 24 }), height: fc.integer({ min: 1, max: 24 }), seed: fc.nat() })
  .map(({ width, height, seed }) => {
    const data = Uint8ClampedArray.from(
      { length: width * height * 4 },
      (_, i) => ((i + 1) * 2654435761 + seed * 40503) >>> 24,
    );
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
    return photoOf(width, height, data);
  });

describe('shrinkPhoto', () => {
  it('keeps a plain colour and returns small photos as they are', () => {
    const photo = photoOf(40, 20, new Uint8ClampedArray(3200).fill(201));
    expect(shrinkPhoto(photo, 40)).toBe(photo.raster);
    const small = shrinkPhoto(photo, 7);
    expect([small.widthPx, small.heightPx]).toEqual([7, 4]);
    expect(new Set(small.data)).toEqual(new Set([201]));
  });

  it('averages light, not codes, and lets transparent pixels count for nothing', () => {
    const dots = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]);
    const [grey] = shrinkPhoto(photoOf(2, 1, dots), 1).data;
    expect(grey).toBe(Math.round(255 * 0.5 ** (1 / 2.2)));
    const half = new Uint8ClampedArray([90, 90, 90, 255, 255, 0, 0, 0]);
    expect([...shrinkPhoto(photoOf(2, 1, half), 1).data]).toEqual([90, 90, 90, 128]);
  });

  it('shows the same pixels as the scaled scene, so that nothing moves when the original is compared', async () => {
    await fc.assert(
      fc.asyncProperty(photos, fc.integer({ min: 1, max: 24 }), async (photo, maxSidePx) => {
        const { raster, profile } = photo;
        const pixels = raster.widthPx * raster.heightPx;
        const rgb = { ...raster, data: new Uint8ClampedArray(pixels * 3) };
        const scene = {
          ...{ source: raster, profile, foreground: rgb, backdrop: rgb, headHeightPx: 5, existingBlurPx: 0 },
          alpha: { ...raster, data: new Float32Array(pixels) },
          ...{
            depth: { ...raster, data: new Float32Array(pixels) },
            near: null,
            existingBlur: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
            highlights: [],
            noise: { sigmaCodes: 0, correlation: 0 },
          },
        } satisfies Scene;
        const ours = shrinkPhoto(photo, maxSidePx);
        const theirs = (await scaleScene(scene, maxSidePx, idleJob)).source;
        expect([ours.widthPx, ours.heightPx]).toEqual([theirs.widthPx, theirs.heightPx]);
        const furthest = ours.data.reduce(
          (most, value, i) => Math.max(most, Math.abs(value - theirs.data[i]!)),
          0,
        );
        expect(furthest).toBeLessThanOrEqual(1);
      }),
    );
  });
});
