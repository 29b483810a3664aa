import type { Look } from './look.js';

/** @param highlightBoost - a quiet look draws lamps as soft discs, a bold one as bright ones */
const portraitLens = (fNumber: number, highlightBoost: number) => ({
  lens: { focalLengthMm: 85, fNumber, highlightBoost },
  backdrop: { mode: 'soften' as const },
});

/** Seen wide open, a fast lens clips the discs toward the corners. */
const catEye = { blades: 0, curvature: 1, rotationDeg: 0, catEye: 0.3, squeeze: 1 } as const;
const wideOpen = portraitLens(1.8, 8);

/** The looks that ship with the product, subtle first. */
export const looks: readonly Look[] = [
  {
    id: 'counsel',
    name: 'Counsel',
    word: 'Subtle',
    suits: 'Law and finance',
    version: 2,
    settings: portraitLens(5.6, 1.5),
  },
  {
    id: 'corporate',
    name: 'Corporate',
    word: 'Gentle',
    suits: 'Company pages',
    version: 2,
    settings: portraitLens(4, 2),
  },
  {
    id: 'remote',
    name: 'Remote',
    word: 'Balanced',
    suits: 'Home offices',
    version: 2,
    settings: portraitLens(3.2, 3),
  },
  {
    id: 'founder',
    name: 'Founder',
    word: 'Pronounced',
    suits: 'Start-ups and sales',
    version: 2,
    settings: portraitLens(2.8, 4),
  },
  {
    id: 'creative',
    name: 'Creative',
    word: 'Strong',
    suits: 'Design and the arts',
    version: 2,
    settings: { ...wideOpen, lens: { ...wideOpen.lens, aperture: catEye } },
  },
  {
    id: 'studio',
    name: 'Studio',
    word: 'Replaced',
    suits: 'A plain, soft backdrop',
    version: 1,
    settings: {
      lens: { focalLengthMm: 85, fNumber: 4 },
      backdrop: { mode: 'studio', centreRgb: [222, 224, 227], edgeRgb: [150, 154, 160] },
    },
  },
];

export const defaultLookId = 'corporate';

/** The shipped look with this id, or undefined. */
export const findLook = (id: string): Look | undefined => looks.find((look) => look.id === id);
