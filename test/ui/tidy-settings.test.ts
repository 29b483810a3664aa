import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLook, looks } from '../../src/contract/looks.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { neutral } from '../../src/ui/neutral-settings.js';
import { sameData } from '../../src/ui/same-data.js';
import { tidySettings } from '../../src/ui/tidy-settings.js';
import { anySettings } from './any-settings.js';

/** Everything that may be left out, spelled out. */
const spelled = ({ lens, backdrop, light }: RenderSettings): RenderSettings => ({
  backdrop,
  light: light ?? neutral.light,
  lens: {
    ...lens,
    aperture: lens.aperture ?? neutral.aperture,
    highlightBoost: lens.highlightBoost ?? neutral.highlightBoost,
    focusRange: lens.focusRange ?? neutral.focusRange,
  },
});

describe('tidied settings', () => {
  it('mean what they meant', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (settings, look) => {
        expect(sameData(spelled(tidySettings(settings, look)), spelled(settings))).toBe(true);
      }),
    );
  });

  it('equal their look when they mean the same', () => {
    fc.assert(
      fc.property(anySettings, (look) => {
        expect(tidySettings(spelled(look), look)).toEqual(look);
      }),
    );
    for (const { settings } of looks) expect(tidySettings(spelled(settings), settings)).toEqual(settings);
  });

  it('leave out what does nothing, and what was put back', () => {
    const look = findLook('creative')!.settings;
    const plain = { lens: { focalLengthMm: 50, fNumber: 2 }, backdrop: { mode: 'soften' as const } };
    expect(tidySettings(spelled(plain), plain)).toEqual(plain);
    const round = tidySettings(spelled(plain), look);
    // The look has a cat's eye, so going without one is said.
    expect(round.lens).not.toHaveProperty('aperture');
    expect(round.lens).not.toHaveProperty('focusRange');
    expect(round).not.toHaveProperty('light');
  });
});
