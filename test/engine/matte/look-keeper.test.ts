import { describe, expect, it } from 'vitest';
import { createLookKeeper } from '../../../src/engine/matte/look-keeper.js';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { analysePhoto } from '../../../src/engine/pipeline/analyse-photo.js';
import { draftPhoto } from '../../../src/engine/pipeline/draft-photo.js';
import { brightnessNetworks, syntheticPerson } from './synthetic-person.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const [clothes, somethingElse] = [4, 5];
const toLinear = Float32Array.from({ length: 256 }, (_, code) => (code / 255) ** 2.2);

/** Networks that count how often they are asked; nobody has a face. */
function counting(seenClass = clothes) {
  const { locate, matte } = brightnessNetworks(seenClass);
  const asked = { locate: 0, matte: 0, face: 0 };
  return {
    asked,
    networks: {
      locate: (input: Float32Array) => {
        asked.locate++;
        return locate(input);
      },
      matte: (input: Float32Array) => {
        asked.matte++;
        return matte(input);
      },
      face: async () => {
        asked.face++;
        return { boxes: new Float32Array(896 * 16), scores: new Float32Array(896).fill(-20) };
      },
    },
  };
}

function photoOf(widthPx: number, heightPx: number): Photo {
  const { raster } = syntheticPerson(widthPx, heightPx);
  return {
    raster,
    kind: 'png',
    profile: { name: 'test', icc: null, toLinear, previewSpace: 'srgb' },
    hasTransparency: false,
    pixelsPerMetre: null,
    warnings: [],
  };
}

describe('what the networks have seen', () => {
  it('is asked for once: by the draft, and only what is missing by the analysis', async () => {
    const { networks, asked } = counting();
    const photo = photoOf(700, 500);
    const looks = createLookKeeper(photo.raster, networks);
    const draft = await draftPhoto(photo, looks, idle);
    expect(asked).toMatchObject({ locate: 1, matte: 1 });
    const faces = asked.face;
    const full = await analysePhoto(photo, networks, idle, { looks });
    expect(asked).toMatchObject({ locate: 1, face: faces });
    const { matte } = asked;
    await analysePhoto(photo, networks, idle, {
      looks,
      strokes: [{ kind: 'keep', radius: 0.02, points: [{ x: 0.5, y: 0.5 }] }],
    });
    expect(asked.matte).toBe(matte);
    expect(Math.max(draft.scene.source.widthPx, draft.scene.source.heightPx)).toBe(320);
    expect(full.scene.source).toBe(photo.raster);
    expect(draft.summary.widthPx).toBe(700);
    expect(draft.summary.headHeightPx / full.summary.headHeightPx).toBeCloseTo(1, 1);
    expect(draft.summary.coverage).toBeCloseTo(full.summary.coverage, 2);
  });

  it('is asked for anew for another choice of subjects, whose people are the same', async () => {
    const { networks, asked } = counting();
    const { raster } = syntheticPerson(300, 200);
    const looks = createLookKeeper(raster, networks);
    await looks.close(idle, 'auto');
    expect(asked.matte).toBe(1);
    // There is only one: whoever is chosen, everybody has been looked at already.
    await looks.close(idle, { people: [{ x: 0.5, y: 0.5 }] });
    expect(asked).toMatchObject({ locate: 1, matte: 1 });
    await looks.first(idle, 'auto');
    const { matte } = asked;
    await looks.first(idle, { people: [{ x: 0.5, y: 0.5 }] });
    expect(asked.matte).toBeGreaterThan(matte);
    expect(asked.locate).toBe(1);
  });

  it('asks again for what failed', async () => {
    const { networks, asked } = counting();
    const { raster } = syntheticPerson(300, 200);
    const failing = { ...networks, matte: async () => Promise.reject(new Error('once')) };
    const looks = createLookKeeper(raster, failing);
    await expect(looks.close(idle, 'auto')).rejects.toThrow('once');
    Object.assign(failing, { matte: networks.matte });
    await looks.close(idle, 'auto');
    expect(asked.locate).toBe(1);
  });

  it('remembers that nobody is there, whomever one asks for, so that strokes cost nothing', async () => {
    const { networks, asked } = counting(somethingElse);
    const photo = photoOf(300, 200);
    const looks = createLookKeeper(photo.raster, networks);
    await expect(draftPhoto(photo, looks, idle)).rejects.toMatchObject({ code: 'no-person' });
    const before = { ...asked };
    expect(before).toMatchObject({ locate: 1, matte: 1 });
    const strokes = [{ kind: 'keep', radius: 0.1, points: [{ x: 0.5, y: 0.5 }] }] as const;
    const subject = { people: [{ x: 0.5, y: 0.5 }] };
    const { summary } = await analysePhoto(photo, networks, idle, { looks, strokes, subject });
    expect(summary).toMatchObject({ people: [], choiceMissed: false, verdict: { code: 'check-subject' } });
    await expect(analysePhoto(photo, networks, idle, { looks, subject })).rejects.toMatchObject({
      code: 'no-person',
    });
    expect(asked).toEqual(before);
  });
});
