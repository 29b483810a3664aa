import type { Light } from './canvas.js';
import type { PersonLook } from './person-look.js';

const pale: Light = [0.62, 0.4, 0.3];
const tanned: Light = [0.45, 0.26, 0.17];
const brown: Light = [0.2, 0.1, 0.06];

/** The drawn people of the scenes. */
export const people = {
  darkLong: { seed: 11, skin: pale, hair: [0.03, 0.018, 0.012], style: 'long', cloth: [0.05, 0.06, 0.11] },
  darkWaves: {
    seed: 71,
    skin: tanned,
    hair: [0.035, 0.02, 0.013],
    style: 'curly',
    cloth: [0.3, 0.08, 0.07],
    hasEarRings: true,
    hasGlasses: true,
  },
  blondBob: {
    seed: 23,
    skin: pale,
    hair: [0.55, 0.38, 0.17],
    style: 'bob',
    cloth: [0.16, 0.03, 0.04],
    hasEarRings: true,
  },
  blondLong: { seed: 29, skin: pale, hair: [0.6, 0.42, 0.19], style: 'long', cloth: [0.3, 0.3, 0.32] },
  brownShort: {
    seed: 37,
    skin: tanned,
    hair: [0.05, 0.03, 0.018],
    style: 'short',
    cloth: [0.03, 0.035, 0.05],
    shirt: [0.75, 0.77, 0.8],
    hasGlasses: true,
  },
  blackCurls: {
    seed: 41,
    skin: brown,
    hair: [0.016, 0.011, 0.009],
    style: 'curly',
    cloth: [0.35, 0.22, 0.05],
    hasEarRings: true,
  },
  redBun: { seed: 53, skin: pale, hair: [0.26, 0.075, 0.022], style: 'bun', cloth: [0.03, 0.12, 0.1] },
  greyShort: {
    seed: 61,
    skin: tanned,
    hair: [0.32, 0.31, 0.3],
    style: 'short',
    cloth: [0.09, 0.09, 0.1],
    shirt: [0.35, 0.45, 0.65],
    lightFrom: 0.6,
  },
} as const satisfies Readonly<Record<string, PersonLook>>;
