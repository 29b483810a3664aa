import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApertureSettings } from '../../src/contract/aperture-settings.js';
import { openingSpans } from '../../src/engine/lens/opening-span.js';
import { openingPath } from '../../src/ui/opening-path.js';

const radius = 100;
const points = (aperture: ApertureSettings) =>
  [...openingPath(aperture, radius).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);

describe('the drawing of an opening', () => {
  it('has its rim where the engine has it', () => {
    const aperture = fc.record({
      blades: fc.constantFrom(5 as const, 6 as const, 7 as const, 8 as const, 9 as const),
      curvature: fc.double({ min: 0, max: 1, noNaN: true }),
      rotationDeg: fc.double({ min: 0, max: 360, noNaN: true }),
      catEye: fc.constant(0),
      squeeze: fc.double({ min: 0.5, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(aperture, (aperture) => {
        const spanAt = openingSpans(aperture);
        const isOpen = (x: number, y: number) => {
          const span = spanAt(y);
          return span !== undefined && x >= span.left && x <= span.right;
        };
        for (const [x, y] of points(aperture)) {
          const at = [x! / radius / aperture.squeeze, y! / radius] as const;
          expect(isOpen(0.999 * at[0], 0.999 * at[1])).toBe(true);
          expect(isOpen(1.001 * at[0], 1.001 * at[1])).toBe(false);
        }
      }),
    );
  });

  it('is an ellipse without blades', () => {
    const round = { blades: 0, curvature: 1, rotationDeg: 0, catEye: 0, squeeze: 0.5 } as const;
    expect(openingPath(round, 10)).toBe('M-5 0A5 10 0 1 1 5 0A5 10 0 1 1 -5 0Z');
  });
});
