import fc from 'fast-check';
import { expect, test } from 'vitest';
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
});

test('is what it says, with any of it missing as null', () => {
  fc.assert(fc.property(memory, isPanelMemory));
  expect(isPanelMemory(emptyMemory)).toBe(true);
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
])('is not %s', (_name, value) => {
  expect(isPanelMemory(value)).toBe(false);
});

test('never throws', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof isPanelMemory(value) === 'boolean'));
});
