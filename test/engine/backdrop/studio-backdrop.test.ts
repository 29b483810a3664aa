import { describe, expect, it } from 'vitest';
import { subjectPlace } from '../../../src/engine/backdrop/subject-place.js';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import type { ColourProfile } from '../../../src/engine/photo/colour-profile.js';
import { idleJob, srgbProfile, syntheticHeadshot } from '../composite/synthetic-headshot.js';
import { sceneOf } from '../composite/synthetic-scene.js';

const tones = { mode: 'studio', centreRgb: [222, 222, 222], edgeRgb: [150, 150, 150] } as const;
const settings = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: tones };
const shot = syntheticHeadshot(200);

async function rendered(profile: ColourProfile) {
  const scene = { ...(await sceneOf(shot)), profile };
  return renderScene(scene, settings, idleJob);
}

describe('studioBackdrop', () => {
  it('is brightest behind the head and falls to the edge tone', async () => {
    const { data, widthPx } = await rendered(srgbProfile);
    const mean = (x0: number, y0: number) => {
      let sum = 0;
      for (let y = y0; y < y0 + 8; y++) for (let x = x0; x < x0 + 8; x++) sum += data[(y * widthPx + x) * 4];
      return sum / 64;
    };
    const beside = mean(140, 70);
    expect(beside).toBeGreaterThan(205);
    expect(beside).toBeLessThanOrEqual(223);
    expect(mean(0, 231)).toBeLessThan(158);
    expect(mean(0, 0)).toBeLessThan(beside);
  });

  it('has no bands: neighbouring rows of a large wall never hold one code alone', async () => {
    const { data, widthPx } = await rendered(srgbProfile);
    let longest = 0;
    for (let y = 0; y < 30; y++) {
      let run = 0;
      for (let x = 1; x < widthPx; x++) {
        run = data[(y * widthPx + x) * 4] === data[(y * widthPx + x - 1) * 4] ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    expect(longest).toBeLessThan(24);
  });

  it.each([
    ['Display P3', { ...srgbProfile, name: 'Display P3', previewSpace: 'display-p3' as const }],
    [
      'gamma 2.2',
      {
        ...srgbProfile,
        name: 'g22',
        toLinear: Float32Array.from({ length: 256 }, (_, c) => (c / 255) ** 2.2),
      },
    ],
  ])('stays grey in %s, and as light', async (_, profile) => {
    const { data } = await rendered(profile);
    let [brightest, mostColour] = [0, 0];
    for (let i = 0; i < shot.alpha.data.length; i++) {
      if (shot.alpha.data[i] > 0) continue;
      const [r, g, b] = [data[i * 4], data[i * 4 + 1], data[i * 4 + 2]];
      mostColour = Math.max(mostColour, Math.abs(r - g), Math.abs(b - g));
      brightest = Math.max(brightest, g);
    }
    expect(mostColour).toBeLessThanOrEqual(2);
    // The very brightest place is behind the head.
    const share = profile.toLinear[brightest] / srgbProfile.toLinear[222];
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(1.02);
  });

  it('finds the head', () => {
    const { x, y } = subjectPlace(shot.alpha, shot.headHeightPx).head;
    expect(x).toBeCloseTo(0.5, 1);
    expect(y).toBeGreaterThan(0.25);
    expect(y).toBeLessThan(0.45);
  });
});

it('encodes light so that every code comes back', () => {
  const encode = createLightEncoder(srgbProfile.toLinear);
  for (let code = 0; code < 256; code++) expect(encode(srgbProfile.toLinear[code])).toBeCloseTo(code, 3);
  expect(encode(-1)).toBe(0);
  expect(encode(9)).toBe(255);
});
