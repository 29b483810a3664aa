import { beforeAll, describe, expect, it } from 'vitest';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { findNearThings } from '../../../src/engine/near/find-near-things.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { idleJob, syntheticHeadshot } from './synthetic-headshot.js';
import { sceneOf } from './synthetic-scene.js';

/** A room that recedes from left to right, and a table's edge across the bottom. */
let scene: Scene;
const lens = { focalLengthMm: 85, fNumber: 2 };
const backdrop = { mode: 'soften' } as const;
const tableTop = 0.85;
const nearest = -0.2;

beforeAll(async () => {
  const wall = await sceneOf(syntheticHeadshot(200));
  const [widthPx, heightPx] = [64, 64];
  const data = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    i >= tableTop * widthPx * heightPx ? nearest : (i % widthPx) / (widthPx - 1),
  );
  const room = { ...wall, depth: { widthPx, heightPx, data } };
  scene = { ...room, near: await findNearThings(room, idleJob) };
});

const render = (focusRange?: number): Promise<RgbaRaster> => {
  const settings = { lens: focusRange === undefined ? lens : { ...lens, focusRange }, backdrop };
  return renderScene(scene, settings, idleJob);
};

/** Which of the photo's pixels are still its own, by column and row as shares of the picture. */
function changed(picture: RgbaRaster, where: (x: number, y: number) => boolean): number {
  const { widthPx, heightPx, data } = scene.source;
  let count = 0;
  for (let i = 0; i < widthPx * heightPx; i++) {
    if (!where(((i % widthPx) + 0.5) / widthPx, (Math.floor(i / widthPx) + 0.5) / heightPx)) continue;
    if ([0, 1, 2].some((c) => picture.data[i * 4 + c] !== data[i * 4 + c])) count++;
  }
  return count;
}

describe('a range of focus', () => {
  it('changes nothing when it is nothing', async () => {
    expect((await render(0)).data).toEqual((await render()).data);
  });

  it('leaves the photo its pixels within it, and blurs beyond it', async () => {
    const picture = await render(0.5);
    expect(changed(picture, (x, y) => x < 0.45 && y < 0.7)).toBe(0);
    expect(changed(await render(), (x, y) => x > 0.2 && x < 0.45 && y < 0.7)).toBeGreaterThan(500);
    expect(changed(picture, (x, y) => x > 0.7 && y < 0.7)).toBeGreaterThan(500);
  });

  it('leaves what stands in front its pixels when it reaches so far', async () => {
    const onTable = (_: number, y: number) => y > tableTop + 0.03;
    expect(changed(await render(-nearest + 0.01), onTable)).toBe(0);
    expect(changed(await render(-nearest / 4), onTable)).toBeGreaterThan(500);
  });

  it('blurs as much as ever at infinity', async () => {
    const far = { ...scene, near: null, depth: { widthPx: 1, heightPx: 1, data: Float32Array.of(1) } };
    const settings = { lens: { ...lens, focusRange: 0.6 }, backdrop };
    const wide = await renderScene(far, settings, idleJob);
    expect(wide.data).toEqual((await renderScene(far, { lens, backdrop }, idleJob)).data);
  });
});
