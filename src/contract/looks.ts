import type { Look } from './look.js';

const portraitLens = (fNumber: number) => ({
  lens: { focalLengthMm: 85, fNumber },
  backdrop: { mode: 'soften' as const },
});

/** The looks that ship with the product, subtle first. */
export const looks: readonly Look[] = [
  {
    id: 'counsel',
    name: 'Counsel',
    word: 'Subtle',
    suits: 'Law and finance',
    version: 1,
    settings: portraitLens(5.6),
  },
  {
    id: 'corporate',
    name: 'Corporate',
    word: 'Gentle',
    suits: 'Company pages',
    version: 1,
    settings: portraitLens(4),
  },
  {
    id: 'remote',
    name: 'Remote',
    word: 'Balanced',
    suits: 'Home offices',
    version: 1,
    settings: portraitLens(3.2),
  },
  {
    id: 'founder',
    name: 'Founder',
    word: 'Pronounced',
    suits: 'Start-ups and sales',
    version: 1,
    settings: portraitLens(2.8),
  },
  {
    id: 'creative',
    name: 'Creative',
    word: 'Strong',
    suits: 'Design and the arts',
    version: 1,
    settings: portraitLens(1.8),
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
