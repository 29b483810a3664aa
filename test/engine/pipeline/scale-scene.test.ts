import { beforeAll, describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { discDiameterPx } from '../../../src/engine/lens/disc-diameter.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { idleJob, syntheticHeadshot } from '../composite/synthetic-headshot.js';
import { sceneOf } from '../composite/synthetic-scene.js';
import { blurredGreen, flatDepth, plainRaster } from '../lens/blurred-green.js';
import { discShape } from '../lens/disc-shape.js';

let scene: Scene;
const lens = { focalLengthMm: 85, fNumber: 2.8 };

beforeAll(async () => {
  scene = { ...(await sceneOf(syntheticHeadshot(250))), existingBlurPx: 6 };
});

describe('scaleScene', () => {
  it('shrinks all parts and all lengths alike', async () => {
    const small = await scaleScene(scene, 100, idleJob);
    expect([small.source.widthPx, small.source.heightPx]).toEqual([83, 100]);
    for (const part of [small.alpha, small.foreground, small.backdrop]) {
      expect([part.widthPx, part.heightPx]).toEqual([83, 100]);
    }
    expect(small.headHeightPx).toBeCloseTo(scene.headHeightPx * (83 / 250), 5);
    expect(small.existingBlurPx).toBeCloseTo(6 * (83 / 250), 5);
    expect(small.depth).toBe(scene.depth);
  });

  it('keeps the mean of the light and of the matte', async () => {
    const small = await scaleScene(scene, 100, idleJob);
    const mean = (values: ArrayLike<number>, of: (value: number) => number, step = 1) => {
      let sum = 0;
      for (let i = 0; i < values.length; i += step) sum += of(values[i]);
      return (sum * step) / values.length;
    };
    const light = (code: number) => scene.profile.toLinear[code];
    expect(mean(small.alpha.data, (a) => a)).toBeCloseTo(
      mean(scene.alpha.data, (a) => a),
      4,
    );
    expect(mean(small.source.data, light, 4)).toBeCloseTo(mean(scene.source.data, light, 4), 3);
    expect(mean(small.backdrop.data, light, 3)).toBeCloseTo(mean(scene.backdrop.data, light, 3), 3);
  });

  it('gives a scene that is small enough back, and refuses a size of nothing', async () => {
    expect(await scaleScene(scene, 300, idleJob)).toBe(scene);
    await expect(scaleScene(scene, 0, idleJob)).rejects.toThrow(RangeError);
  });

  it('can be stopped every few rows', async () => {
    let asked = 0;
    const checkpoint = async () => {
      if (++asked === 3) throw new BlurError('cancelled');
    };
    await expect(scaleScene(scene, 100, { checkpoint })).rejects.toMatchObject({ code: 'cancelled' });
    expect(asked).toBe(3);
  });
});

it.each([512, 1024])('one look gives the same disc against the head at %i px', async (sizePx) => {
  // The same head fills 40 % of both pictures; one bright point of the wall becomes the disc that is measured.
  const headHeightPx = 0.4 * sizePx;
  const wanted = discDiameterPx(lens, headHeightPx, 1);
  const wall = plainRaster(sizePx, sizePx, 0);
  for (const x of [-1, 0]) {
    for (const y of [-1, 0])
      wall.data.fill(
        248,
        ((sizePx / 2 + y) * sizePx + sizePx / 2 + x) * 3,
        ((sizePx / 2 + y) * sizePx + sizePx / 2 + x) * 3 + 3,
      );
  }
  const light = await blurredGreen(wall, flatDepth(1), wanted / 2);
  const { radii } = discShape(light, sizePx, wanted / 2);
  const ratio = (2 * radii.reduce((sum, r) => sum + r, 0)) / radii.length / headHeightPx;
  expect(ratio / (85 / 2.8 / 230)).toBeGreaterThan(0.97);
  expect(ratio / (85 / 2.8 / 230)).toBeLessThan(1.03);
});
