import { describe, expect, it } from 'vitest';
import { looks } from '../../src/contract/looks.js';
import { isRenderSettings } from '../../src/contract/render-settings.js';

const lens = { focalLengthMm: 85, fNumber: 2.8 };
const round = { blades: 0, curvature: 0, rotationDeg: 0, catEye: 0, squeeze: 1 };
const asShot = { evenOut: 0, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 };
const soften = { lens, backdrop: { mode: 'soften' } };
const behind = (backdrop: object) => ({ lens, backdrop });

describe('well-formed settings', () => {
  it.each([
    soften,
    { ...soften, lens: { ...lens, aperture: { ...round, blades: 7, rotationDeg: 360 }, highlightBoost: 16 } },
    { ...soften, light: { ...asShot, evenOut: 1, exposureEv: -2 } },
    behind({ mode: 'solid', rgb: [0, 128, 255] }),
    behind({ mode: 'gradient', fromRgb: [1, 2, 3], toRgb: [4, 5, 6], angleDeg: 180 }),
    behind({ mode: 'studio', centreRgb: [1, 2, 3], edgeRgb: [4, 5, 6], floorShadow: 0.5 }),
    behind({ mode: 'image', imageHash: 'abc', throughLens: true }),
    ...looks.map((look) => look.settings),
  ])('accepts %j', (settings) => {
    expect(isRenderSettings(settings)).toBe(true);
  });

  it.each([
    null,
    'soften',
    4,
    { lens },
    { ...soften, lens: null },
    { ...soften, lens: { ...lens, fNumber: 0 } },
    { ...soften, lens: { ...lens, fNumber: 0.5 } },
    { ...soften, lens: { ...lens, fNumber: Number.NaN } },
    { ...soften, lens: { ...lens, highlightBoost: 17 } },
    { ...soften, lens: { ...lens, aperture: { ...round, blades: 4 } } },
    { ...soften, lens: { ...lens, aperture: { ...round, catEye: 0.7 } } },
    { ...soften, lens: { ...lens, aperture: {} } },
    { ...soften, light: { ...asShot, saturation: 3 } },
    { ...soften, light: {} },
    behind({ mode: 'solid', rgb: [0, 128] }),
    behind({ mode: 'gradient', fromRgb: [1, 2, 3], toRgb: [4, 5, 6] }),
    behind({ mode: 'studio', centreRgb: [1, 2, 3], edgeRgb: [4, 5, 256] }),
    behind({ mode: 'image', imageHash: '', throughLens: true }),
    behind({ mode: 'blur' }),
  ])('refuses %j', (settings) => {
    expect(isRenderSettings(settings)).toBe(false);
  });
});
