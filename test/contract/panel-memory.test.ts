import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoScopes } from '../../src/contract/left-run.js';
import { looks } from '../../src/contract/looks.js';
import { emptyMemory, isPanelMemory } from '../../src/contract/panel-memory.js';

const side = fc.double({ noNaN: true, noDefaultInfinity: true });
const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const chosen = fc.record({
  lookId: fc.string({ minLength: 1 }),
  lookVersion: fc.integer(),
  settings: fc.constantFrom(...looks.map(({ settings }) => settings)),
});
const memory = fc.record({
  lookId: fc.option(fc.string({ minLength: 1 })),
  copied: fc.option(chosen),
  size: fc.option(fc.record({ widthPx: side, heightPx: side })),
  run: fc.option(
    fc.record({
      documentName: fc.string(),
      scope: fc.constantFrom(...photoScopes),
      looks: fc.array(chosen, { minLength: 2, maxLength: 3 }),
      total: fc.nat(),
      photos: fc.array(
        fc.record({
          nodeId: fc.string({ minLength: 1 }),
          pageId: fc.string({ minLength: 1 }),
          sourceHash: fc.string({ minLength: 1 }),
          look: fc.option(fc.nat({ max: 1 })),
          crop: fc.option(fc.record({ heightShare: share, eyeLine: share, centreX: share })),
        }),
      ),
    }),
  ),
});
const photo = { nodeId: '1:2', pageId: '0:1', sourceHash: 'h', look: 0, crop: null };
const run = {
  ...{ documentName: 'Team', scope: 'page', total: 1, photos: [photo] },
  looks: [{ lookId: 'a', lookVersion: 1, settings: looks[0]!.settings }],
};

test('is what it says, with any of it missing as null', () => {
  fc.assert(fc.property(memory, isPanelMemory));
  expect(isPanelMemory(emptyMemory)).toBe(true);
  expect(isPanelMemory({ ...emptyMemory, run })).toBe(true);
});

test('survives the way through storage', () => {
  fc.assert(fc.property(memory, (value) => isPanelMemory(JSON.parse(JSON.stringify(value)))));
});

test.each([
  ['nothing', undefined],
  ['a first version’s memory', { lookId: 'studio' }],
  ['an empty look id', { ...emptyMemory, lookId: '' }],
  ['a copy without settings', { ...emptyMemory, copied: { lookId: 'a', lookVersion: 1 } }],
  ['a size without a height', { ...emptyMemory, size: { widthPx: 300 } }],
  ['an endless size', { ...emptyMemory, size: { widthPx: 300, heightPx: Number.POSITIVE_INFINITY } }],
  ['a run of an unknown scope', { ...emptyMemory, run: { ...run, scope: 'team' } }],
  ['a run of a look without settings', { ...emptyMemory, run: { ...run, looks: [{ lookId: 'a' }] } }],
  ['a run of one look for all', { ...emptyMemory, run: { ...run, looks: undefined, lookId: 'a' } }],
  [
    'a photo of a look that is not there',
    { ...emptyMemory, run: { ...run, photos: [{ ...photo, look: 1 }] } },
  ],
  ['a photo of half a look', { ...emptyMemory, run: { ...run, photos: [{ ...photo, look: 0.5 }] } }],
  [
    'a photo with half a crop',
    { ...emptyMemory, run: { ...run, photos: [{ ...photo, crop: { eyeLine: 0.4 } }] } },
  ],
  ['a run of photos without a page', { ...emptyMemory, run: { ...run, photos: [{ nodeId: '1:2' }] } }],
])('is not %s', (_name, value) => {
  expect(isPanelMemory(value)).toBe(false);
});

test('never throws', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof isPanelMemory(value) === 'boolean'));
});
