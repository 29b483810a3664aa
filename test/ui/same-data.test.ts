import { describe, expect, it } from 'vitest';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { sameData } from '../../src/ui/same-data.js';

const soften: RenderSettings = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'soften' } };
const solid: RenderSettings = { ...soften, backdrop: { mode: 'solid', rgb: [1, 2, 3] } };

describe('settings that make the same picture', () => {
  it('are told by their values, not by where they come from', () => {
    expect(sameData(soften, structuredClone(soften))).toBe(true);
    expect(sameData(solid, structuredClone(solid))).toBe(true);
    expect(sameData(soften, { ...soften, light: undefined } as never)).toBe(true);
  });

  it.each<RenderSettings>([
    solid,
    { ...soften, lens: { focalLengthMm: 85, fNumber: 4.5 } },
    { ...soften, lens: { ...soften.lens, highlightBoost: 2 } },
    { ...soften, light: { evenOut: 0.5, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 } },
  ])('differ from %j', (other) => {
    expect(sameData(soften, other)).toBe(false);
    expect(sameData(other, soften)).toBe(false);
  });

  it('differ by one tone', () => {
    expect(sameData(solid, { ...solid, backdrop: { mode: 'solid', rgb: [1, 2, 4] } })).toBe(false);
  });
});
