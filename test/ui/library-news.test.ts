import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryLook, LibraryLooks } from '../../src/contract/library-look.js';
import type { Look } from '../../src/contract/look.js';
import { looks as shipped } from '../../src/contract/looks.js';
import { asInLibrary } from '../../src/ui/as-in-library.js';
import { libraryNews } from '../../src/ui/library-news.js';
import { brand } from './file-looks-scenes.js';

const other = { ...brand, settings: shipped[0]!.settings };
const holding = (...looks: readonly (readonly [Look, string | null])[]): LibraryLooks => ({
  ...{ unread: [], isAvailable: true },
  looks: looks.map(
    ([look, libraryName]): LibraryLook => ({
      libraryName,
      collectionName: 'Headshot blur',
      modeName: 'Acme',
      look,
    }),
  ),
});

describe('news of a library', () => {
  it.each<[string, Look, string | null, number]>([
    ['the same look', brand, 'Acme', 0],
    ['another look', { ...other, id: 'other' }, 'Acme', 0],
    ['other settings', other, 'Acme', 1],
    ['a newer version', { ...brand, version: 3 }, 'Acme', 1],
    ['an older version with other settings', { ...other, version: 1 }, 'Acme', 1],
    ['a collection of this file that is behind', { ...other, version: 1 }, null, 0],
    ['a collection of this file that was changed by hand', other, null, 1],
  ])('%s', (_, look, libraryName, count) => {
    expect(libraryNews([brand], holding([look, libraryName]))).toHaveLength(count);
  });

  it('come from the team’s library before the file’s own collection, and from its newest version', () => {
    const newest = { ...other, version: 9 };
    const [news] = libraryNews(
      [brand],
      holding([{ ...other, version: 12 }, null], [other, 'Acme'], [newest, 'Acme']),
    );
    expect(news?.library.look).toBe(newest);
  });

  it('are none as long as nobody has looked', () => {
    expect(libraryNews([brand], null)).toEqual([]);
  });
});

describe('taking over what the library has', () => {
  const looks = fc
    .record({ version: fc.integer({ min: 1, max: 9 }), shipped: fc.constantFrom(...shipped) })
    .map(({ version, shipped: { settings } }): Look => ({ ...brand, version, settings }));

  it('ends the news, never with a lower number, nor with a number that had other settings here', () => {
    fc.assert(
      fc.property(looks, looks, (ours, theirs) => {
        const next = asInLibrary(ours, theirs);
        expect(next.settings).toEqual(theirs.settings);
        expect(next.version).toBeGreaterThanOrEqual(Math.max(ours.version, theirs.version));
        if (next.settings !== ours.settings) expect(next.version).toBeGreaterThan(ours.version);
        expect(libraryNews([next], holding([theirs, 'Acme']))).toEqual([]);
        expect(asInLibrary(next, theirs)).toEqual(next);
      }),
    );
  });

  it('brings files that are not ahead of the library to the same look', () => {
    fc.assert(
      fc.property(looks, looks, looks, (one, two, theirs) => {
        fc.pre(one.version < theirs.version && two.version < theirs.version);
        expect(asInLibrary(one, theirs)).toEqual(asInLibrary(two, theirs));
      }),
    );
  });
});
