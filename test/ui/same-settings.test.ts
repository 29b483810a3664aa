import { describe, expect, it } from 'vitest';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { sameSettings } from '../../src/ui/same-settings.js';

const soften: RenderSettings = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'soften' } };
const solid: RenderSettings = { ...soften, backdrop: { mode: 'solid', rgb: [1, 2, 3] } };

describe('settings that make the same picture', () => {
  it('are told by their values, not by where they come from', () => {
    expect(sameSettings(soften, structuredClone(soften))).toBe(true);
    expect(sameSettings(solid, structuredClone(solid))).toBe(true);
    expect(sameSettings(soften, { ...soften, light: undefined } as never)).toBe(true);
  });

  it.each<RenderSettings>([
    solid,
    { ...soften, lens: { focalLengthMm: 85, fNumber: 4.5 } },
    { ...soften, lens: { ...soften.lens, highlightBoost: 2 } },
    { ...soften, light: { evenOut: 0.5, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 } },
  ])('differ from %j', (other) => {
    expect(sameSettings(soften, other)).toBe(false);
    expect(sameSettings(other, soften)).toBe(false);
  });

  it('differ by one tone', () => {
    expect(sameSettings(solid, { ...solid, backdrop: { mode: 'solid', rgb: [1, 2, 4] } })).toBe(false);
  });
});
