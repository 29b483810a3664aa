import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderSettings } from '../../../src/contract/render-settings.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { browserPath, launchBrowser } from '../../browser.js';
import { srgbProfile } from '../../engine/composite/synthetic-headshot.js';
import { psnr } from '../../optics/metrics/psnr.js';
import { truthScenes } from '../../truth/truth-scenes.js';
import { bundleGpuWorker, type GpuPage, openGpuPage, softwareGpuFlags } from './gpu-page.js';
import { samePerson } from './same-person.js';
import { lensOf, sceneOfTruth } from './scene-of-truth.js';

const aperture = { blades: 6, curvature: 0.3, rotationDeg: 10, catEye: 0.4, squeeze: 0.9 } as const;
const lens = lensOf(0.12, aperture);
const light = { evenOut: 0.6, exposureEv: 0.5, saturation: 0.7, warmth: 0.3, vignette: 0.5 };
const soften: RenderSettings = { lens, backdrop: { mode: 'soften' } };

const settingsByName: Readonly<Record<string, RenderSettings>> = {
  'the room in another light': { lens, backdrop: { mode: 'soften' }, light },
  'one tone': { lens, backdrop: { mode: 'solid', rgb: [20, 90, 200] }, light },
  'a gradient': {
    lens,
    backdrop: { mode: 'gradient', fromRgb: [250, 240, 230], toRgb: [40, 60, 90], angleDeg: 200 },
  },
  'a studio': { lens, backdrop: { mode: 'studio', centreRgb: [210, 212, 216], edgeRgb: [90, 95, 105] } },
  'a paper sweep': {
    lens,
    backdrop: { mode: 'studio', centreRgb: [240, 236, 228], edgeRgb: [150, 150, 150], floorShadow: 0.7 },
    light,
  },
  'a picture': { lens, backdrop: { mode: 'image', imageHash: 'x', throughLens: false } },
  'a picture through the lens': {
    lens,
    backdrop: { mode: 'image', imageHash: 'x', throughLens: true },
    light,
  },
};

/** Coarse grain, stronger toward the right. */
const grainy = (scene: Scene): Scene => ({
  ...scene,
  noise: {
    ...{ sigmaCodes: 3, correlation: 0.5 },
    byPlace: { widthPx: 2, heightPx: 1, data: Float32Array.of(1, 5) },
  },
});

const sameBytes = (a: RgbaRaster, b: RgbaRaster) => Buffer.from(a.data).equals(Buffer.from(b.data));

const sceneNamed = async (name: string, maxSidePx: number) =>
  sceneOfTruth(await truthScenes.find((scene) => scene.name === name)!.make(), maxSidePx);

describe.skipIf(!browserPath)('the renderer on the graphics card', () => {
  let browser: Browser;
  let page: GpuPage;
  let inFront: Scene;
  let ramp: Scene;

  beforeAll(async () => {
    const code = await bundleGpuWorker();
    browser = await launchBrowser(softwareGpuFlags);
    page = await openGpuPage(browser, 'data', code);
    inFront = grainy(await sceneNamed('laptop-in-front', 151));
    ramp = grainy(await sceneNamed('desk-ramp', 149));
  });
  afterAll(() => browser?.close());

  it.each(Object.entries(settingsByName))('stands %s behind the person', async (name, settings) => {
    const image = { raster: ramp.source, profile: srgbProfile };
    for (const scene of [inFront, ramp]) {
      const { cpu, gpu } = await page.ask('compareBackEnds', { scene, settings, image });
      console.log(`${name}: ${psnr(cpu, gpu).toFixed(1)} dB`);
      expect(psnr(cpu, gpu)).toBeGreaterThanOrEqual(60);
      expect(samePerson(scene, gpu)).toBe(true);
    }
  });

  it('makes the same picture however it is cut into tiles', async () => {
    expect([ramp.source.widthPx % 2, ramp.source.heightPx % 2]).toContain(1);
    for (const scene of [inFront, ramp]) {
      const question = { scene, settings: { ...soften, light } };
      const { gpu: whole } = await page.ask('compareBackEnds', question);
      for (const tileSize of [
        { widthPx: 64, heightPx: 48 },
        { widthPx: 98, heightPx: 130 },
      ]) {
        const { gpu: cut } = await page.ask('compareBackEnds', { ...question, tileSize });
        expect(sameBytes(cut, whole)).toBe(true);
      }
    }
  });

  it('leaves nothing behind on the device, not even when it is stopped', async () => {
    const settings = { ...soften, light };
    const tileSize = { widthPx: 64, heightPx: 64 };
    const { left, made, stopped } = await page.ask('countHandles', { scene: inFront, settings, tileSize });
    expect(stopped).toBe('cancelled');
    expect(made).toBeGreaterThan(50);
    expect(Object.fromEntries(Object.entries(left).filter(([, count]) => count !== 0))).toEqual({});
  });

  it('takes no silence of the device for a picture', async () => {
    const thrown = await page.ask('readNothing', { scene: inFront, settings: soften });
    expect(thrown).toBe('Error: the device answered without a picture');
  });

  it('loses its context, finishes on the processor, tries a new one once and then stays there', async () => {
    const answer = await page.ask('loseContext', { scene: ramp, settings: soften });
    const { pictures, statuses, contexts, expected } = answer;
    expect(pictures.map((picture) => psnr(picture, expected) >= 60)).toEqual(Array(5).fill(true));
    // What was begun on a context that went away is done by the processor, byte for byte.
    expect([1, 3, 4].map((i) => sameBytes(pictures[i]!, expected))).toEqual([true, true, true]);
    expect(statuses.map(({ renderer }) => renderer)).toEqual(['webgl2', 'webgl2', 'webgl2', 'cpu', 'cpu']);
    expect(statuses.at(-1)!.rendererReason).toMatch(/lost/);
    expect(contexts).toBe(2);
  });
});
