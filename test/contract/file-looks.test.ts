import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FileLooksContent,
  isFileLooksContent,
  noFileLooks,
  packFileLooks,
  parseFileLooks,
  toneFields,
} from '../../src/contract/file-looks.js';
import { isLook, type Look } from '../../src/contract/look.js';
import { looks } from '../../src/contract/looks.js';
import { anyLook as anyLookAtAll } from './any-look.js';

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

const idOrNull = fc.option(named, { nil: null });
const anyContent: fc.Arbitrary<FileLooksContent> = fc.record({
  looks: fc.uniqueArray(anyLookAtAll(), { selector: ({ id }) => id, maxLength: 4 }),
  earlier: fc.array(
    fc.record({
      until: fc.constantFrom('', '2026-11-24T08:00:00.000Z'),
      look: anyLookAtAll(),
    }),
    { maxLength: 3 },
  ),
  defaultLookId: idOrNull,
  lockedLookId: idOrNull,
  bindings: fc.array(fc.record({ lookId: named, field: fc.constantFrom(...toneFields), colourId: named }), {
    maxLength: 3,
  }),
});

/** Every place in a value, as the names that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = replaceAt((value as Record<string, unknown>)[key], rest, part);
  return copy;
}

test('whatever a file may hold of looks is packed and read again without loss', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(isFileLooksContent(content)).toBe(true);
      expect(parseFileLooks(packFileLooks(content))).toEqual({ ...content, problem: null });
    }),
  );
});

test('of a file in which one part is damaged the others are read, and it is said, unless it is still well-formed', () => {
  const damage = fc.record({ content: anyContent, at: fc.nat(), part: fc.jsonValue({ maxDepth: 2 }) });
  fc.assert(
    fc.property(damage, ({ content, at, part }) => {
      const whole: unknown = JSON.parse(
        packFileLooks({ ...content, looks: [...content.looks, looks[0] as Look] }),
      );
      const places = placesIn(whole).slice(1);
      const stored = JSON.stringify(replaceAt(whole, places[at % places.length] as string[], part));
      // as it is stored, which knows no -0
      const damaged: unknown = JSON.parse(stored);
      const { problem, ...read } = parseFileLooks(stored);
      expect(isFileLooksContent(read)).toBe(true);
      const { schema } = damaged as { schema: unknown };
      const isNewer = Number.isInteger(schema) && Number(schema) > 2;
      expect(problem === 'newer').toBe(isNewer);
      // nothing is called sound that would be written back in another way
      if (problem === null) expect({ ...noFileLooks, ...(damaged as object) }).toMatchObject(read);
    }),
    { numRuns: 300 },
  );
});

test.each([0, -1, 1.5, '2', null])('version %j is none that was ever written', (schema) => {
  expect(parseFileLooks(JSON.stringify({ schema, looks }))).toEqual({
    ...noFileLooks,
    problem: 'unreadable',
  });
});

test('what the first version wrote is read as it was', () => {
  expect(parseFileLooks(JSON.stringify({ schema: 1, looks }))).toEqual({ ...noFileLooks, looks });
});

test('a newer version may keep looks in another way; then there are none to be shown, and it is newer all the same', () => {
  expect(parseFileLooks(JSON.stringify({ schema: 3, looks: { all: looks } }))).toEqual({
    ...noFileLooks,
    problem: 'newer',
  });
});
