import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { canonicalJson } from '../../src/contract/canonical-json.js';
import { noFileLooks, packFileLooks } from '../../src/contract/file-looks.js';
import { isLook, type Look } from '../../src/contract/look.js';
import { packLookFile, readLookFile } from '../../src/contract/look-file.js';
import { looks } from '../../src/contract/looks.js';
import { newestLooks } from '../../src/contract/newest-looks.js';
import { anyLook } from './any-look.js';

const file = { schema: 1, looks };
const anyLooks = fc.uniqueArray(anyLook(), {
  maxLength: 4,
  selector: ({ id, version }) => JSON.stringify([id, version]),
});

/** A copy in which one thing is changed; `path` as `looks.0.settings.lens.fNumber`. */
function changed(path: string, value: unknown): string {
  const copy = structuredClone<unknown>(file) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(copy);
}

describe('a look file', () => {
  it('holds the shipped looks', () => {
    const text = packLookFile({ looks, defaultLookId: 'founder' });
    expect(readLookFile(text)).toEqual({
      ...{ $schema: 'urn:wide-open:look-file:1', looks, defaultLookId: 'founder' },
      ...{ isNewer: false, unreadCount: 0 },
    });
  });

  it('gives back exactly what was put in, whatever the looks', () => {
    fc.assert(
      fc.property(anyLooks, fc.option(fc.string(), { nil: undefined }), (some, $schema) => {
        const given = { looks: some, ...($schema !== undefined && { $schema }) };
        const read = readLookFile(packLookFile(given));
        expect(read.looks).toEqual(some);
        if ($schema !== undefined) expect(read.$schema).toBe($schema);
      }),
    );
  });

  it('is never read as something else than it says, whatever is in it', () => {
    const json = fc.oneof(
      fc.json({ depthSize: 'medium' }),
      fc
        .record({ schema: fc.constantFrom(0, 1, 1.5, '1', null), looks: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
      fc.string(),
    );
    fc.assert(
      fc.property(json, (text) => {
        expectRefusedOrKept(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused where an empty list stands for an object', () => {
    const text = packLookFile({ looks: [{ ...looks[0]!, check: {} }] }).replace('"check": {}', '"check": []');
    expect(() => readLookFile(text)).toThrow('Look 1 has a list where names and values belong.');
  });

  it('is refused or read as it stands, whatever one place of it is exchanged for', () => {
    fc.assert(
      fc.property(
        anyLook(),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        fc.string(),
        (look, place, value, key) => {
          const whole = structuredClone({ schema: 1, looks: [look] });
          const holders = objectsIn(whole).filter((inner) => !Array.isArray(inner) || inner.length > 0);
          const holder = holders[place % holders.length]!;
          const keys = Object.keys(holder);
          holder[keys[place % keys.length] ?? key] = structuredClone(value);
          if (place % 3 === 0 && !Array.isArray(holder)) holder[key] = value;
          expectRefusedOrKept(JSON.stringify(whole));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      'looks.2.settings.lens.fNumber',
      40,
      'Look 3 (“Remote”): settings.lens.fNumber has to be 32 or less, not 40.',
    ],
    [
      'looks.2.settings.lens.fNumber',
      0.5,
      'Look 3 (“Remote”): settings.lens.fNumber has to be 1 or more, not 0.5.',
    ],
    ['looks.0.settings.lens.fNumber', 'wide', 'settings.lens.fNumber has to be a number, not "wide".'],
    ['looks.0.settings.lens.fnumber', 2, 'settings.lens.fnumber is not known here.'],
    ['looks.0.settings.lens.toString', 2, 'settings.lens.toString is not known here.'],
    ['looks.0.settings.lens', undefined, 'settings.lens is missing.'],
    ['looks.0.settings.lens.aperture', { blades: 4 }, 'aperture.blades has to be 0, 5, 6, 7, 8 or 9, not 4.'],
    [
      'looks.5.settings.backdrop.mode',
      'beach',
      'settings.backdrop.mode has to be "soften", "solid", "gradient", "studio" or "image", not "beach".',
    ],
    ['looks.5.settings.backdrop.edgeRgb', 'grey', 'settings.backdrop.edgeRgb has to be a list, not "grey".'],
    ['looks.5.settings.backdrop.edgeRgb.3', 4, 'settings.backdrop.edgeRgb.3 is not known here.'],
    ['looks.5.settings.backdrop.edgeRgb.2', 300, 'edgeRgb.2 has to be 255 or less, not 300.'],
    ['looks.1.name', '', 'Look 2: name must not be empty.'],
    ['looks.1.word', 'x'.repeat(201), 'word must not be longer than 200 characters.'],
    ['looks.1.version', 1.5, 'version has to be a whole number, not 1.5.'],
    ['looks.1.check', { headHeight: 3 }, 'check.headHeight has to be 1 or less, not 3.'],
    ['looks.1.check', { headSize: 0.1 }, 'check.headSize is not known here.'],
    ['looks.1', null, 'Look 2 has to be an object with names and values, not null.'],
    ['looks', {}, 'looks has to be a list, not Object.'],
    ['looks', undefined, 'looks is missing.'],
    ['schema', undefined, 'schema is missing.'],
    ['schema', 0, 'schema has to be 1, not 0.'],
    ['lock', true, 'lock is not known here.'],
    ['defaultLookId', 'gone', 'defaultLookId names “gone”, which is none of the looks.'],
  ])('names the place when %s is %j', (path, value, message) => {
    expect(() => readLookFile(changed(path, value))).toThrow(
      expect.objectContaining({ code: 'bad-argument', message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['', 'This is not JSON.'],
    ['<html>', 'This is not JSON.'],
    ['"looks"', 'A look file holds an object with a list of looks.'],
    ['null', 'A look file holds an object with a list of looks.'],
    ['{}', 'schema is missing.'],
    [
      JSON.stringify({ schema: 1, looks: [looks[0], looks[1], looks[0]] }),
      'Look 3 is “counsel” in version 2 once more.',
    ],
  ])('is refused when it is %s', (text, message) => {
    expect(() => readLookFile(text)).toThrow(expect.objectContaining({ code: 'bad-argument', message }));
  });

  it('may be one look or a list of looks, as they were pasted before there were files', () => {
    expect(readLookFile(JSON.stringify(looks[0])).looks).toEqual([looks[0]]);
    expect(readLookFile(JSON.stringify(looks)).looks).toEqual(looks);
    expect(readLookFile(packFileLooks({ ...noFileLooks, looks })).looks).toEqual(looks);
    expect(readLookFile(`\uFEFF${JSON.stringify(file)}`).looks).toEqual(looks);
  });

  it('of a newer version gives what is understood, and says that there is more', () => {
    const dreamy = { ...looks[0], settings: { ...looks[0]!.settings, backdrop: { mode: 'dream' } } };
    const grained = { ...looks[1], grain: 0.3 };
    const text = JSON.stringify({
      schema: 7,
      brand: 'Acme',
      looks: [dreamy, grained],
      defaultLookId: 'corporate',
    });
    const read = readLookFile(text);
    expect(read).toMatchObject({ isNewer: true, unreadCount: 1, defaultLookId: 'corporate' });
    expect(read.looks).toEqual([grained]);
    expect(read.looks.every(isLook)).toBe(true);
    expect(() => readLookFile(JSON.stringify({ schema: 7, lenses: [] }))).toThrow(/newer version/);
  });

  it('is not written when it could not be read again', () => {
    const wrong = { ...looks[0]!, version: 1.5 } as Look;
    expect(() => packLookFile({ looks: [wrong] })).toThrow(/version has to be a whole number/);
    expect(() => packLookFile({ looks, defaultLookId: 'gone' })).toThrow(/none of the looks/);
    expect(() => packLookFile({ looks: [{ ...looks[0]!, colour: 'red' } as Look] })).toThrow(
      /colour is not known/,
    );
  });

  it('shows each look in its newest version', () => {
    const [old, next, other] = [looks[0]!, { ...looks[0]!, version: 9 }, looks[1]!];
    expect(newestLooks([old, other, next])).toEqual([next, other]);
  });
});

/** Either a BlurError, or all that the text says and nothing else; a newer file's number is the only way to less. */
function expectRefusedOrKept(text: string): void {
  let read: ReturnType<typeof readLookFile>;
  try {
    read = readLookFile(text);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(BlurError);
    expect(thrown).toMatchObject({ code: 'bad-argument' });
    return;
  }
  const { isNewer, unreadCount, ...kept } = read;
  const json = JSON.parse(text);
  const said = Array.isArray(json) ? { schema: 1, looks: json } : json;
  if (isNewer) expect(said.schema).toBeGreaterThan(1);
  else expect(canonicalJson({ schema: 1, ...kept })).toBe(canonicalJson(said));
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
