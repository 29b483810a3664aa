import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLook } from '../../src/contract/looks.js';
import { lookChanges } from '../../src/ui/look-changes.js';
import { neutral } from '../../src/ui/neutral-settings.js';
import { sameData } from '../../src/ui/same-data.js';
import { tidySettings } from '../../src/ui/tidy-settings.js';
import { anySettings } from './any-settings.js';

const corporate = findLook('corporate')!.settings;
const said = (settings: typeof corporate) =>
  lookChanges(corporate, settings).map(({ label, from, to }) => [label, from, to]);

describe('what has changed since the look was chosen', () => {
  it('is nothing exactly when the settings equal the look', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.boolean(), (look, other, isSame) => {
        const settings = tidySettings(isSame ? look : other, look);
        expect(lookChanges(look, settings).length === 0).toBe(sameData(look, settings));
      }),
    );
  });

  it('is undone one by one, each step leaving one change less, until the look is back', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (look, other) => {
        let settings = tidySettings(other, look);
        for (let left = lookChanges(look, settings); left.length > 0; ) {
          settings = left[0]!.undone;
          const next = lookChanges(look, settings);
          expect(next).toHaveLength(left.length - 1);
          left = next;
        }
        expect(settings).toEqual(look);
      }),
    );
  });

  it('is said in the words of the controls', () => {
    const light = { ...neutral.light, warmth: 0.2, exposureEv: -0.5, saturation: 0.7 };
    const lens = { ...corporate.lens, fNumber: 2.8, focusRange: 0.1, highlightBoost: 16 };
    expect(said({ ...corporate, lens, light })).toEqual([
      ['Amount', 'f/4', 'f/2.8'],
      ['Highlights', 'Quiet', 'Brilliant'],
      ['In focus', '0 %', '10 %'],
      ['Brightness', null, '−0.5 EV'],
      ['Saturation', null, '−30 %'],
      ['Warmth', null, '+20 %'],
    ]);
    const aperture = { ...neutral.aperture, blades: 7 as const, curvature: 0.3 };
    const rgb = [10, 20, 255] as const;
    expect(said({ lens: { ...corporate.lens, aperture }, backdrop: { mode: 'solid', rgb } })).toEqual([
      ['Shape of lights', 'Round', '7 blades'],
      ['Curvature of the blades', '100 %', '30 %'],
      ['Backdrop', 'softened', '#0A14FF'],
    ]);
  });

  it('says that something of the look is gone', () => {
    const dimmed = { ...corporate, light: { ...neutral.light, vignette: 0.4 } };
    const [change] = lookChanges(dimmed, corporate);
    expect(change).toMatchObject({ label: 'Darker corners', from: '40 %', to: 'none', undone: dimmed });
  });
});
