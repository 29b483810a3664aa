import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BackdropSettings, Tone } from '../../../src/contract/backdrop-settings.js';
import { isRenderSettings, type RenderSettings } from '../../../src/contract/render-settings.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { idleJob, seededRandom, srgbProfile, syntheticHeadshot } from '../composite/synthetic-headshot.js';
import { sceneOf } from '../composite/synthetic-scene.js';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const code = fc.integer({ min: 0, max: 255 });
const tone: fc.Arbitrary<Tone> = fc.tuple(code, code, code);
const share = between(0, 1);

const backdrops: fc.Arbitrary<BackdropSettings> = fc.oneof(
  fc.constant({ mode: 'soften' } as const),
  fc.record({ mode: fc.constant('solid' as const), rgb: tone }),
  fc.record({
    mode: fc.constant('gradient' as const),
    fromRgb: tone,
    toRgb: tone,
    angleDeg: between(0, 360),
  }),
  fc.record({ mode: fc.constant('studio' as const), centreRgb: tone, edgeRgb: tone, floorShadow: share }),
  fc.record({ mode: fc.constant('image' as const), imageHash: fc.constant('p'), throughLens: fc.boolean() }),
);

const everySetting: fc.Arbitrary<RenderSettings> = fc.record({
  lens: fc.record({
    focalLengthMm: between(20, 200),
    fNumber: between(1, 32),
    aperture: fc.record({
      blades: fc.constantFrom(0, 5, 6, 7, 8, 9),
      curvature: share,
      rotationDeg: between(0, 360),
      catEye: between(0, 0.6),
      squeeze: between(0.5, 1),
    }),
    highlightBoost: between(1, 16),
  }),
  backdrop: backdrops,
  light: fc.record({
    evenOut: share,
    exposureEv: between(-2, 2),
    saturation: between(0, 2),
    warmth: between(-1, 1),
    vignette: share,
  }),
});

it('no setting changes a byte of the person, nor any transparency', { timeout: 30_000 }, async () => {
  const shot = syntheticHeadshot(64);
  const whole = await sceneOf(shot);
  const source = {
    ...whole.source,
    data: whole.source.data.map((value, i) => (i % 4 === 3 ? i % 251 : value)),
  };
  // Almost sure is sure: no trace of a backdrop may show at 0.996 either.
  const almost = whole.alpha.data.map((share, i) => (share === 1 && i % 5 === 0 ? 0.996 : share));
  const alpha = { ...whole.alpha, data: almost };
  const scene = { ...whole, source, alpha, noise: { sigmaCodes: 2, correlation: 0.3 } };
  const random = seededRandom(8);
  const raster = {
    widthPx: 30,
    heightPx: 20,
    data: Uint8ClampedArray.from({ length: 2400 }, () => random() * 256),
  };
  const backdropImage = { raster, profile: srgbProfile };
  await fc.assert(
    fc.asyncProperty(everySetting, async (settings) => {
      expect(isRenderSettings(settings)).toBe(true);
      const out = await renderScene(scene, settings, idleJob, { backdropImage });
      let changed = 0;
      for (let i = 0; i < out.data.length; i++) {
        const isKept = i % 4 === 3 || scene.alpha.data[i >> 2]! >= 0.995;
        if (isKept && out.data[i] !== source.data[i]) changed++;
      }
      expect(changed).toBe(0);
    }),
    { numRuns: 60 },
  );
});
