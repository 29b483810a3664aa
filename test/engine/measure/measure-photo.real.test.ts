import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Framing } from '../../../src/contract/framing.js';
import { findLook } from '../../../src/contract/looks.js';
import type { PhotoMeasures } from '../../../src/contract/photo-measures.js';
import { alignPhoto } from '../../../src/engine/check/align-photo.js';
import { blurStops } from '../../../src/engine/check/blur-stops.js';
import { headBlur } from '../../../src/engine/check/head-blur.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { createLookKeeper } from '../../../src/engine/matte/look-keeper.js';
import { labDistance } from '../../../src/engine/measure/lab-distance.js';
import { measureBlur } from '../../../src/engine/measure/measure-blur.js';
import { measurePhoto } from '../../../src/engine/measure/measure-photo.js';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { analysePhoto } from '../../../src/engine/pipeline/analyse-photo.js';
import type { Analysis } from '../../../src/engine/pipeline/analysis.js';
import { draftPhoto } from '../../../src/engine/pipeline/draft-photo.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { idleJob } from '../composite/synthetic-headshot.js';

const networks = openNetworks(loadSourceAsset);
afterAll(() => networks.dispose());

const material = new URL('../../../../shared/test-material/photos/', import.meta.url);
const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const whole = { scaleMode: 'FIT', imageTransform: null, rotationDeg: 0, nodeAspect: 1 } as const;

async function analysed(path: string | URL): Promise<{ photo: Photo; analysis: Analysis }> {
  const photo = await decodePhoto(new Uint8Array(await readFile(path)), sizeLimits.figma, loadSourceAsset);
  return { photo, analysis: await analysePhoto(photo, networks, idleJob) };
}

const measured = (of: { photo: Photo; analysis: Analysis }, framing: Framing = whole) =>
  measurePhoto({ ...of, framing }, networks, idleJob);

describe('a draft', () => {
  it('measures what the full analysis measures', async () => {
    const { photo, analysis } = await analysed(`${theme}/team-1.jpg`);
    const draft = await draftPhoto(photo, createLookKeeper(photo.raster, networks), idleJob);
    const [one, other] = [await measured({ photo, analysis: draft }), await measured({ photo, analysis })];
    expect(one.head!.heightShare / other.head!.heightShare).toBeCloseTo(1, 6);
    expect(one.head!.eyeLine).toBeCloseTo(other.head!.eyeLine, 6);
    expect(one.backdrop!.blurHeads! / other.backdrop!.blurHeads!).toBeCloseTo(1, 1);
    expect(labDistance(one.backdrop!.tone, other.backdrop!.tone)).toBeLessThan(1);
    expect(one.verdict.code).toBe(other.verdict.code);
  });
});

describe('a headshot in an office', () => {
  let headshot: { photo: Photo; analysis: Analysis };
  let measures: PhotoMeasures;

  beforeAll(async () => {
    headshot = await analysed('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');
    measures = await measured(headshot);
  });

  it('has a head, eyes and a light that are plausible', () => {
    const { head, person, verdict } = measures;
    expect(head!.heightPx).toBeGreaterThan(190);
    expect(head!.heightPx).toBeLessThan(260);
    expect(Math.abs(head!.rollDeg)).toBeLessThan(12);
    expect(head!.cutOff).toBe(0);
    expect(person!.eyeBlurHeads).toBeLessThan(0.03);
    expect(person!.exposureEv).toBeGreaterThan(-3);
    expect(person!.exposureEv).toBeLessThan(3);
    expect(verdict).toBe(headshot.analysis.summary.verdict);
  });

  it('is as blurred after a look as its lens says, to a stop and a half', async () => {
    for (const id of ['remote', 'founder']) {
      const { settings } = findLook(id)!;
      const { scene } = headshot.analysis;
      const source = await renderScene(scene, settings, idleJob);
      const found = measureBlur({ ...scene, source });
      expect(found).not.toBeNull();
      expect(blurStops(found!.blurHeads, headBlur(settings.lens, found!.depth)), id).toBeLessThan(1.5);
    }
  });

  it('shows the head where an aligned crop wants it, measured anew', async () => {
    const rule = { heightShare: 0.5, eyeLine: 0.42, centreX: 0.5 };
    const aligned = await alignPhoto({ ...headshot, framing: whole }, rule, networks, idleJob);
    const { imageTransform, reached } = aligned!;
    const { head } = await measured(headshot, { ...whole, scaleMode: 'CROP', imageTransform });
    expect(head!.heightShare).toBeCloseTo(reached.heightShare, 6);
    expect(head!.eyeLine).toBeCloseTo(reached.eyeLine, 6);
    expect(head!.centreX).toBeCloseTo(reached.centreX, 6);
  });
});

const plain = ['npm_argon_braids.jpg', 'npm_argon_glasses_beard.jpg'].filter((name) =>
  existsSync(new URL(name, material)),
);
if (plain.length === 0) console.log('no test photos here: measuring headshots on plain walls is skipped');

describe.runIf(plain.length > 0)('a headshot on a plain wall', () => {
  it.each(plain)('has a backdrop of one tone, of whose blur nothing can be said: %s', async (name) => {
    const { backdrop, person } = await measured(await analysed(new URL(name, material)));
    expect(backdrop!.blurHeads).toBeNull();
    expect(backdrop!.toneSpread).toBeLessThan(5);
    expect(backdrop!.clutter).toBeLessThan(0.02);
    expect(person!.temperatureK).toBeGreaterThan(5000);
    expect(person!.temperatureK).toBeLessThan(8000);
  });
});
