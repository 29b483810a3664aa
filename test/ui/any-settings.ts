import fc from 'fast-check';
import type { RenderSettings } from '../../src/contract/render-settings.js';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const code = fc.integer({ min: 0, max: 255 });
const tone = fc.tuple(code, code, code);

const aperture = fc.record({
  blades: fc.constantFrom(0 as const, 5 as const, 6 as const, 7 as const, 8 as const, 9 as const),
  curvature: fc.oneof(fc.constant(1), between(0, 1)),
  rotationDeg: fc.oneof(fc.constant(0), between(0, 360)),
  catEye: fc.oneof(fc.constant(0), between(0, 0.6)),
  squeeze: fc.oneof(fc.constant(1), between(0.5, 1)),
});

const lens = fc.record(
  {
    focalLengthMm: between(20, 200),
    fNumber: between(1, 32),
    aperture,
    highlightBoost: fc.oneof(fc.constant(8), between(1, 16)),
    focusRange: fc.oneof(fc.constant(0), between(0, 0.8)),
  },
  { requiredKeys: ['focalLengthMm', 'fNumber'] },
);

const backdrop = fc.oneof(
  fc.constant({ mode: 'soften' as const }),
  fc.record({ mode: fc.constant('solid' as const), rgb: tone }),
  fc.record({
    mode: fc.constant('gradient' as const),
    fromRgb: tone,
    toRgb: tone,
    angleDeg: between(0, 360),
  }),
  fc.record(
    { mode: fc.constant('studio' as const), centreRgb: tone, edgeRgb: tone, floorShadow: between(0, 1) },
    { requiredKeys: ['mode', 'centreRgb', 'edgeRgb'] },
  ),
  fc.record({
    mode: fc.constant('image' as const),
    imageHash: fc.string({ minLength: 1 }),
    throughLens: fc.boolean(),
  }),
);

const light = fc.record({
  evenOut: fc.oneof(fc.constant(0), between(0, 1)),
  exposureEv: fc.oneof(fc.constant(0), between(-2, 2)),
  saturation: fc.oneof(fc.constant(1), between(0, 2)),
  warmth: fc.oneof(fc.constant(0), between(-1, 1)),
  vignette: fc.oneof(fc.constant(0), between(0, 1)),
});

/** Any settings that may be rendered; what does nothing comes often, left out or spelled out. */
export const anySettings: fc.Arbitrary<RenderSettings> = fc.record(
  { lens, backdrop, light },
  { requiredKeys: ['lens', 'backdrop'] },
);
