import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FileLooksContent,
  noFileLooks,
  packFileLooks,
  parseFileLooks,
  toneFields,
} from '../../src/contract/file-looks.js';
import { isLook, type Look } from '../../src/contract/look.js';
import { looks } from '../../src/contract/looks.js';

const text = fc.string({ maxLength: 200, unit: 'grapheme' }).filter((value) => value.length <= 200);
const named = text.filter((value) => value !== '');
const anyLook: fc.Arbitrary<Look> = fc.record({
  id: named,
  name: named,
  word: text,
  suits: text,
  version: fc.integer(),
  settings: fc.constantFrom(...looks.map(({ settings }) => settings)),
});

test('what is packed is read again, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyLook, { maxLength: 8 }), (own) => {
      expect(parseFileLooks(packFileLooks({ ...noFileLooks, looks: own }))).toEqual({
        ...noFileLooks,
        looks: own,
      });
    }),
  );
});

test('a file without looks has none, and no problem', () => {
  expect(parseFileLooks('')).toEqual(noFileLooks);
});

test('a newer version’s looks are read as far as they are understood, and called newer', () => {
  const later = JSON.stringify({ schema: 3, looks: [looks[0], { id: 'later' }] });
  expect(parseFileLooks(later)).toEqual({ ...noFileLooks, looks: [looks[0]], problem: 'newer' });
});

test('one look that is none makes all of them unreadable, though the others are told', () => {
  const damaged = JSON.stringify({ schema: 1, looks: [{ ...looks[0], name: '' }, looks[1]] });
  expect(parseFileLooks(damaged)).toEqual({ ...noFileLooks, looks: [looks[1]], problem: 'unreadable' });
});

test('no text whatever makes it throw, or gives a look that is none', () => {
  const json = fc.json({ maxDepth: 4 });
  const near = fc.record({ schema: fc.anything(), looks: fc.array(fc.anything()) }).map((value) => {
    return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? null : part));
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), json, near), (stored) => {
      const read = parseFileLooks(stored);
      expect(read.looks.every(isLook)).toBe(true);
      if (stored !== '' && read.looks.length === 0)
        expect([null, 'newer', 'unreadable']).toContain(read.problem);
    }),
  );
});

test('what is cut off on the way is unreadable, never half a list', () => {
  const whole = packFileLooks({ ...noFileLooks, looks });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: whole.length - 1 }), (length) => {
      expect(parseFileLooks(whole.slice(0, length))).toEqual({ ...noFileLooks, problem: 'unreadable' });
    }),
  );
});

const date = fc.constantFrom('', '2026-11-24T12:00:00.000Z');
const id = fc.string({ minLength: 1, maxLength: 60 });
const field = fc.constantFrom(...toneFields);
const wholeFile: fc.Arbitrary<FileLooksContent> = fc.record({
  looks: fc.uniqueArray(anyLook, { maxLength: 5, selector: (look) => look.id }),
  earlier: fc.array(fc.record({ until: date, look: anyLook }), { maxLength: 5 }),
  defaultLookId: fc.option(id),
  lockedLookId: fc.option(id),
  bindings: fc.array(fc.record({ lookId: id, field, colourId: id }), { maxLength: 4 }),
});

test('everything a file keeps about its looks comes back as it was', () => {
  fc.assert(
    fc.property(wholeFile, (content) => {
      expect(parseFileLooks(packFileLooks(content))).toEqual({ ...content, problem: null });
    }),
  );
});

test('what the first version wrote is read as looks without anything else', () => {
  expect(parseFileLooks(JSON.stringify({ schema: 1, looks }))).toEqual({ ...noFileLooks, looks });
});

test('a part that is damaged is left out and told of; the other parts stay', () => {
  const parts = fc.constantFrom('looks', 'earlier', 'defaultLookId', 'lockedLookId', 'bindings');
  const damage = fc.constantFrom<unknown>(7, 'x'.repeat(0), [null], [{ lookId: 1 }], {});
  fc.assert(
    fc.property(wholeFile, parts, damage, (content, part, value) => {
      // An empty file has no text at all, and nothing in it to damage.
      fc.pre(packFileLooks(content) !== '');
      const stored = JSON.stringify({ ...JSON.parse(packFileLooks(content)), [part]: value });
      const read = parseFileLooks(stored);
      expect(read.problem).toBe('unreadable');
      for (const name of ['looks', 'earlier', 'defaultLookId', 'lockedLookId', 'bindings'] as const) {
        // Without a list of looks it is none of ours.
        if (name !== part && !(part === 'looks' && !Array.isArray(value))) {
          expect(read[name]).toEqual(content[name]);
        }
      }
    }),
  );
});
