import type { ApertureSettings } from '../contract/aperture-settings.js';
import type { BackdropLight } from '../contract/backdrop-light.js';

/** What the settings mean where a part of them is absent. */
export const neutral = {
  aperture: { blades: 0, curvature: 1, rotationDeg: 0, catEye: 0, squeeze: 1 } satisfies ApertureSettings,
  light: { evenOut: 0, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 } satisfies BackdropLight,
  highlightBoost: 8,
  focusRange: 0,
} as const;
