import type { FileColour } from '../../src/contract/file-context.js';
import type { FileLooks } from '../../src/contract/file-looks.js';
import type { LibraryLooks } from '../../src/contract/library-look.js';
import type { Look } from '../../src/contract/look.js';
import { findLook } from '../../src/contract/looks.js';

const settings = (id: string) => findLook(id)!.settings;

export const team: Look = {
  ...{ id: 'own-1', name: 'Team page 2026', word: 'Pronounced', suits: '', version: 3 },
  settings: settings('founder'),
};
export const brand: Look = {
  ...{ id: 'brand', name: 'Brand', word: 'Replaced', suits: '', version: 2 },
  settings: { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'solid', rgb: [222, 210, 190] } },
};

/** A file of a team that has used looks for a while. */
export const teamLooks: FileLooks = {
  looks: [team, brand],
  earlier: [
    { until: '2026-11-20T09:30:00.000Z', look: { ...team, version: 2, settings: settings('corporate') } },
    { until: '', look: { ...team, version: 1, settings: settings('studio') } },
  ],
  ...{ defaultLookId: 'own-1', lockedLookId: null, problem: null },
  bindings: [{ lookId: 'brand', field: 'rgb', colourId: 'sand' }],
};

export const sand = (rgb: FileColour['rgb'] = [222, 210, 190]): readonly FileColour[] => [
  { id: 'sand', name: 'Brand/Sand', source: 'variable', rgb },
  { id: 'sea', name: 'Brand/Sea', source: 'style', rgb: [0, 90, 120] },
];

/** A library that has Brand in a newer version, and a look that the file does not have. */
export const library: LibraryLooks = {
  looks: [
    {
      ...{ libraryName: 'Acme design', collectionName: 'Headshot blur', modeName: 'Acme' },
      look: {
        ...brand,
        version: 3,
        settings: { ...brand.settings, backdrop: { mode: 'solid', rgb: [9, 9, 90] } },
      },
    },
    {
      ...{ libraryName: 'Acme design', collectionName: 'Headshot blur', modeName: 'Acme Labs' },
      look: { ...brand, id: 'labs', name: 'Labs', settings: settings('creative') },
    },
  ],
  unread: ['Headshot blur (old)'],
  isAvailable: true,
};
