import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLab } from '../../src/contract/lab.js';
import { paintedTones } from '../../src/engine/check/painted-tones.js';
import { labOfTone, toneOfLab } from '../../src/ui/lab-tone.js';

const code = fc.integer({ min: 0, max: 255 });
const tone = fc.tuple(code, code, code);

it('measures a colour as the engine does', () => {
  fc.assert(
    fc.property(tone, (rgb) => {
      const [engine] = paintedTones({ mode: 'solid', rgb })!;
      for (const [i, value] of labOfTone(rgb).entries()) expect(value).toBeCloseTo(engine[i]!, 0);
      expect(isLab(labOfTone(rgb))).toBe(true);
    }),
  );
});

it('shows a colour as it was picked', () => {
  fc.assert(
    fc.property(tone, (rgb) => {
      for (const [i, value] of toneOfLab(labOfTone(rgb)).entries()) {
        expect(Math.abs(value - rgb[i]!)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('shows the nearest colour for one that no screen shows', () => {
  for (const value of toneOfLab([50, 180, -180])) expect(value).toSatisfy((v: number) => v >= 0 && v <= 255);
});
