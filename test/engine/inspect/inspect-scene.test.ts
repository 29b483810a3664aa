import { beforeAll, describe, expect, it } from 'vitest';
import type { InspectView } from '../../../src/contract/engine-api.js';
import type { LensSettings } from '../../../src/contract/lens-settings.js';
import type { RenderSettings } from '../../../src/contract/render-settings.js';
import { inspectScene } from '../../../src/engine/inspect/inspect-scene.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { idleJob, syntheticHeadshot } from '../composite/synthetic-headshot.js';
import { sceneOf } from '../composite/synthetic-scene.js';

/** A room that recedes from the subject's distance at the left edge to infinity at the right one. */
let scene: Scene;
const lens: LensSettings = { focalLengthMm: 85, fNumber: 2.8 };
const soften = (changed: Partial<LensSettings> = {}): RenderSettings => ({
  lens: { ...lens, ...changed },
  backdrop: { mode: 'soften' },
});

beforeAll(async () => {
  const wall = await sceneOf(syntheticHeadshot(200));
  const data = Float32Array.from({ length: 64 }, (_, x) => x / 63);
  scene = { ...wall, depth: { widthPx: 64, heightPx: 1, data } };
});

const inspect = (view: InspectView, settings = soften(), of = scene): Promise<RgbaRaster> =>
  inspectScene(view, { scene: of, settings, image: null }, idleJob);

/** How far the picture's pixels lie from the photo's, on average over some columns of the room. */
function tintedBy(picture: RgbaRaster, from: number, to: number, { source, alpha } = scene): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < alpha.data.length; i++) {
    const x = ((i % source.widthPx) + 0.5) / source.widthPx;
    if (alpha.data[i]! > 0 || x < from || x > to) continue;
    for (let c = 0; c < 3; c++) sum += Math.abs(picture.data[i * 4 + c]! - source.data[i * 4 + c]!);
    count += 3;
  }
  return sum / count;
}

describe('the matte to look at', () => {
  it('is the grey of alpha', async () => {
    const { data } = await inspect('matte');
    for (const [i, alpha] of scene.alpha.data.entries()) {
      const code = Math.round(alpha * 255);
      expect([...data.subarray(i * 4, i * 4 + 4)]).toEqual([code, code, code, 255]);
    }
  });
});

describe('the depth to look at', () => {
  it('falls from near to far, with the person in front of the room and below what is nearer', async () => {
    const { data } = await inspect('depth');
    const at = (x: number, y: number) =>
      data[(Math.floor(y * scene.source.heightPx) * scene.source.widthPx + Math.floor(x * 200)) * 4]!;
    expect(at(0.99, 0.02)).toBeLessThan(5);
    expect(at(0.9, 0.02)).toBeLessThan(at(0.7, 0.02));
    const person = at(0.5, 0.4);
    expect(person).toBeGreaterThan(at(0.02, 0.02));
    expect(person).toBeLessThan(250);
    const near = { ...scene, depth: { widthPx: 1, heightPx: 1, data: Float32Array.of(-0.5) } };
    expect((await inspect('depth', soften(), near)).data[0]).toBe(255);
  });
});

describe('the focus to look at', () => {
  it('leaves the person and what is in focus, and tints the rest the more the larger the disc', async () => {
    const picture = await inspect('focus');
    const { data } = scene.source;
    for (const [i, alpha] of scene.alpha.data.entries()) {
      if (alpha === 1) expect(picture.data[i * 4 + 2]).toBe(data[i * 4 + 2]);
    }
    expect(tintedBy(picture, 0, 0.004)).toBe(0);
    expect(tintedBy(picture, 0.7, 0.9)).toBeGreaterThan(1.2 * tintedBy(picture, 0.2, 0.4));
  });

  it('shows a wider opening, a range of focus, and a room that was soft before', async () => {
    const usual = tintedBy(await inspect('focus'), 0.2, 0.4);
    expect(tintedBy(await inspect('focus', soften({ fNumber: 1.4 })), 0.2, 0.4)).toBeGreaterThan(1.1 * usual);
    expect(tintedBy(await inspect('focus', soften({ focusRange: 0.5 })), 0.2, 0.4)).toBe(0);
    const soft = { ...scene, existingBlur: { widthPx: 1, heightPx: 1, data: Float32Array.of(99) } };
    expect(tintedBy(await inspect('focus', soften(), soft), 0.2, 0.4)).toBeLessThan(0.95 * usual);
  });

  it('looks the same at another size', async () => {
    const small = await scaleScene(scene, 120, idleJob);
    const here = tintedBy(await inspect('focus'), 0.5, 0.9);
    expect(tintedBy(await inspect('focus', soften(), small), 0.5, 0.9, small) / here).toBeCloseTo(1, 1);
  });

  it('tints all but the person where nothing of the room is left', async () => {
    const replaced = { lens, backdrop: { mode: 'solid', rgb: [9, 9, 9] } } as const;
    const picture = await inspect('focus', replaced);
    const softened = await inspect('focus');
    for (const from of [0, 0.4, 0.9]) {
      const tinted = tintedBy(picture, from, from + 0.1);
      expect(tinted).toBeGreaterThan(60);
      expect(tinted).toBeGreaterThan(1.1 * tintedBy(softened, from, from + 0.1));
    }
  });
});
