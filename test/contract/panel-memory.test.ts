import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoScopes } from '../../src/contract/left-run.js';
import { looks } from '../../src/contract/looks.js';
import { emptyMemory, isPanelMemory } from '../../src/contract/panel-memory.js';

const side = fc.double({ noNaN: true, noDefaultInfinity: true });
const memory = fc.record({
  lookId: fc.option(fc.string({ minLength: 1 })),
  copied: fc.option(
    fc.record({
      lookId: fc.string({ minLength: 1 }),
      lookVersion: fc.integer(),
      settings: fc.constantFrom(...looks.map(({ settings }) => settings)),
    }),
  ),
  size: fc.option(fc.record({ widthPx: side, heightPx: side })),
  run: fc.option(
    fc.record({
      documentName: fc.string(),
      scope: fc.constantFrom(...photoScopes),
      lookId: fc.string({ minLength: 1 }),
      lookVersion: fc.integer(),
      settings: fc.constantFrom(...looks.map(({ settings }) => settings)),
      align: fc.boolean(),
      total: fc.nat(),
      photos: fc.array(
        fc.record({
          nodeId: fc.string({ minLength: 1 }),
          pageId: fc.string({ minLength: 1 }),
          sourceHash: fc.string({ minLength: 1 }),
        }),
      ),
    }),
  ),
});
const run = {
  ...{ documentName: 'Team', scope: 'page', lookId: 'a', lookVersion: 1, settings: looks[0]!.settings },
  ...{ align: false, total: 1, photos: [{ nodeId: '1:2', pageId: '0:1', sourceHash: 'h' }] },
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
  ['a run without settings', { ...emptyMemory, run: { ...run, settings: null } }],
  ['a run of photos without a page', { ...emptyMemory, run: { ...run, photos: [{ nodeId: '1:2' }] } }],
])('is not %s', (_name, value) => {
  expect(isPanelMemory(value)).toBe(false);
});

test('never throws', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof isPanelMemory(value) === 'boolean'));
});
