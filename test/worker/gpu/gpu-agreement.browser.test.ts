import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApertureSettings } from '../../../src/contract/aperture-settings.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { browserPath, launchBrowser } from '../../browser.js';
import { isPatient } from '../../is-patient.js';
import { psnr } from '../../optics/metrics/psnr.js';
import { truthScenes } from '../../truth/truth-scenes.js';
import { bundleGpuWorker, type GpuPage, openGpuPage, softwareGpuFlags } from './gpu-page.js';
import { samePerson } from './same-person.js';
import { lensOf, sceneOfTruth } from './scene-of-truth.js';

/** The product asks for 45; both do the same arithmetic, so anything but rounding is a difference between them. */
const leastDb = 60;
const maxSidePx = 200;
const frames = ['srcdoc', 'data'] as const;
const round: ApertureSettings = { blades: 0, curvature: 0, rotationDeg: 0, catEye: 0, squeeze: 1 };
const apertures: Readonly<Record<string, ApertureSettings>> = {
  round,
  'six blades': { ...round, blades: 6, rotationDeg: 20 },
  'seven curved blades, anamorphic': { ...round, blades: 7, curvature: 0.5, squeeze: 0.6 },
  "cat's eye": { ...round, catEye: 0.5 },
  'all of it': { blades: 5, curvature: 0.2, rotationDeg: 100, catEye: 0.6, squeeze: 0.8 },
};
const discsInHeads = [0.06, 0.12, 0.24] as const;

// Every scene in both kinds of frame; apertures, discs and ranges of focus take turns, so that each meets several scenes.
describe.skipIf(!browserPath)('the graphics card draws what the processor draws', () => {
  let browser: Browser;
  const pages: Partial<Record<(typeof frames)[number], GpuPage>> = {};

  const scenes = new Map<number, Promise<Scene>>();
  const sceneNumber = (i: number): Promise<Scene> => {
    const made = scenes.get(i) ?? truthScenes[i]!.make().then((truth) => sceneOfTruth(truth, maxSidePx));
    scenes.set(i, made);
    return made;
  };

  beforeAll(async () => {
    const code = await bundleGpuWorker();
    browser = await launchBrowser(softwareGpuFlags);
    for (const kind of frames) pages[kind] = await openGpuPage(browser, kind, code);
  });
  afterAll(() => browser?.close());

  const all = truthScenes.map(({ name }, i) => ({ name, i }));
  it.each(isPatient ? all : all.filter(({ i }) => i % 5 === 0))('of $name', async ({ name, i }) => {
    const scene = await sceneNumber(i);
    const turns = frames.map((kind, turn) => {
      const [shape, aperture] = Object.entries(apertures)[(i + 2 * turn) % 5]!;
      const disc = discsInHeads[(i + turn) % discsInHeads.length]!;
      const focusRange = turn * [0, 0.1, 0.4][i % 3]!;
      const lens = { ...lensOf(disc, aperture), focusRange };
      const settings = { lens, backdrop: { mode: 'soften' as const } };
      const both = pages[kind]!.ask('compareBackEnds', { scene, settings });
      return {
        title: `${name}, ${kind}, ${shape}, disc ${disc} heads, sharp up to ${focusRange}`,
        focusRange,
        both,
      };
    });
    // While the browser is busy, this process makes the next scene.
    await setTimeout(50);
    if (i + 1 < truthScenes.length) void sceneNumber(i + 1);
    for (const { title, focusRange, both } of turns) {
      const { cpu, gpu, cpuMs, gpuMs, device } = await both;
      const agreement = psnr(cpu, gpu);
      const times = `${device}: ${gpuMs.toFixed(0)} ms, processor: ${cpuMs.toFixed(0)} ms`;
      console.log(`${title}: ${agreement.toFixed(1)} dB (${times})`);
      expect(agreement).toBeGreaterThanOrEqual(leastDb);
      const untouched = psnr(cpu, scene.source);
      // A near wall may lie within a wide range of focus.
      const isAllSharp = focusRange > 0.1 && untouched === Number.POSITIVE_INFINITY;
      if (!isAllSharp) expect(agreement, 'doing nothing would agree less').toBeGreaterThan(untouched);
      expect(samePerson(scene, gpu)).toBe(true);
    }
  });
});
