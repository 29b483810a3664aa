import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/contract/canonical-json.js';
import {
  type FileLooksContent,
  isFileLooksContent,
  noFileLooks,
  packFileLooks,
} from '../../src/contract/file-looks.js';
import type { Look } from '../../src/contract/look.js';
import { lookOfSlot } from '../../src/contract/look-of-slot.js';
import { looks as shipped } from '../../src/contract/looks.js';
import { looksOfFile } from '../../src/contract/looks-of-file.js';
import { mergeFileLooks } from '../../src/contract/merge-file-looks.js';
import { moveLook } from '../../src/contract/move-look.js';
import { putLook } from '../../src/contract/put-look.js';
import { removeLook } from '../../src/contract/remove-look.js';
import { trimEarlier } from '../../src/contract/trim-earlier.js';
import { usualLook } from '../../src/contract/usual-look.js';
import { utf8Length } from '../../src/contract/utf8-length.js';
import { withLookFile } from '../../src/contract/with-look-file.js';
import { anyLook } from './any-look.js';

const now = '2026-11-24T12:00:00.000Z';
const { problem: _, ...none } = noFileLooks;
const [counsel, corporate] = [shipped[0]!, shipped[1]!];
const team: Look = { ...corporate, id: 'team', name: 'Team', version: 1 };
const stronger: Look = { ...team, version: 2, settings: counsel.settings };
const fileOf = (...looks: readonly Look[]): FileLooksContent => ({ ...none, looks });

/** A file as the panel makes them: looks that were put one after the other, each version once. */
const anyFile = fc
  .uniqueArray(
    fc
      .tuple(anyLook(fc.constantFrom('a', 'b', 'counsel')), fc.integer({ min: 1, max: 4 }))
      .map(([look, version]) => ({ ...look, version })),
    { maxLength: 6, selector: ({ id, version }) => `${id} ${version}` },
  )
  .map((looks) =>
    [...looks]
      .sort((a, b) => a.version - b.version)
      .reduce((content, look, i) => putLook(content, look, `2026-01-0${i + 1}T00:00:00.000Z`), fileOf()),
  );
const all = ({ looks, earlier }: FileLooksContent) => [...looks, ...earlier.map(({ look }) => look)];
const contentOf = ({ id: _, name: __, ...content }: Look) => canonicalJson(content);

describe('putting a look', () => {
  it('keeps the version before, and when it ended', () => {
    const content = putLook(fileOf(counsel, team), stronger, now);
    expect(content.looks).toEqual([counsel, stronger]);
    expect(content.earlier).toEqual([{ until: now, look: team }]);
  });

  it('keeps no version of another name or of other rules for a check', () => {
    const renamed = { ...team, name: 'Board', check: { headPx: 300 } };
    expect(putLook(fileOf(team), renamed, now)).toEqual(fileOf(renamed));
  });

  it('puts a new one at the end', () => {
    expect(putLook(fileOf(counsel), team, now)).toEqual(fileOf(counsel, team));
  });
});

describe('removing a look', () => {
  it('takes its history, its colours, default and lock with it', () => {
    const content: FileLooksContent = {
      ...putLook(fileOf(team), stronger, now),
      ...{ defaultLookId: 'team', lockedLookId: 'team' },
      bindings: [{ lookId: 'team', field: 'rgb', colourId: '1' }],
    };
    expect(removeLook(content, 'team')).toEqual(none);
  });

  it('leaves the default to the shipped look that it stood in for', () => {
    const own = { ...counsel, name: 'Our counsel' };
    const content = { ...fileOf(own), defaultLookId: 'counsel' };
    expect(usualLook(content)).toBe(own);
    expect(usualLook(removeLook(content, 'counsel'))).toBe(counsel);
  });
});

describe('the looks of a file', () => {
  it('are its own in their order, then those that ship and have no stand-in', () => {
    const own = { ...corporate, name: 'Ours', version: 9 };
    expect(looksOfFile(fileOf(team, own)).map(({ name }) => name)).toEqual([
      ...['Team', 'Ours', 'Counsel', 'Remote', 'Founder', 'Creative', 'Studio'],
    ]);
  });

  it('move as far as there are places, and nothing is lost on the way', () => {
    const ids = (looks: readonly Look[]) => looks.map(({ id }) => id);
    expect(ids(moveLook([counsel, corporate, team], 'team', -1))).toEqual(['counsel', 'team', 'corporate']);
    expect(ids(moveLook([counsel, corporate, team], 'counsel', 9))).toEqual(['corporate', 'team', 'counsel']);
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.constantFrom(...shipped), (by, { id }) => {
        const moved = moveLook(shipped, id, by);
        expect([...ids(moved)].sort()).toEqual([...ids(shipped)].sort());
        expect(ids(moved).filter((other) => other !== id)).toEqual(
          ids(shipped).filter((other) => other !== id),
        );
      }),
    );
  });

  it.each([
    ['the lock before all else', { lockedLookId: 'studio', defaultLookId: 'team' }, 'team', 'studio'],
    ['a look of its own', { lockedLookId: null, defaultLookId: 'studio' }, 'team', 'team'],
    ['the file’s default', { lockedLookId: null, defaultLookId: 'studio' }, null, 'studio'],
    ['nothing where nobody has said', { lockedLookId: null, defaultLookId: null }, null, undefined],
    ['nothing for a look that is gone', { lockedLookId: 'gone', defaultLookId: 'studio' }, 'lost', undefined],
  ])('give a slot %s', (_, ids, lookId, expected) => {
    expect(lookOfSlot({ ...fileOf(team), ...ids }, { lookId })?.id).toBe(expected);
  });
});

describe('merging two files', () => {
  it('makes the newest version the look, and keeps the others as earlier ones', () => {
    const merged = mergeFileLooks(fileOf(counsel, team), [stronger, { ...team, version: 0 }], now);
    expect(merged.looks).toEqual([counsel, stronger]);
    expect(merged.earlier).toEqual([
      { until: now, look: team },
      { until: '', look: { ...team, version: 0 } },
    ]);
  });

  it('loses nothing, keeps every id once, and can be written', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (one, other) => {
        const merged = mergeFileLooks(one, all(other), now);
        const contents = new Set(all(merged).map(contentOf));
        for (const look of [...all(one), ...all(other)]) expect(contents).toContain(contentOf(look));
        expect(isFileLooksContent(merged)).toBe(true);
        for (const { look } of merged.earlier) {
          const newest = merged.looks.find(({ id }) => id === look.id);
          expect(newest === undefined || newest.version > look.version).toBe(true);
        }
      }),
    );
  });

  it('changes nothing the second time, and comes to the same looks the other way round', () => {
    const set = (content: FileLooksContent) => all(content).map(canonicalJson).sort();
    const newest = ({ looks }: FileLooksContent) => looks.map(canonicalJson).sort();
    fc.assert(
      fc.property(anyFile, anyFile, (one, other) => {
        const merged = mergeFileLooks(one, all(other), now);
        expect(mergeFileLooks(merged, all(other), 'later')).toEqual(merged);
        const back = mergeFileLooks(other, all(one), now);
        expect(set(back)).toEqual(set(merged));
        expect(newest(back)).toEqual(newest(merged));
      }),
    );
  });

  it('keeps order, default, lock and colours, and takes a default only where there is none', () => {
    const file = { looks: [stronger], defaultLookId: 'team' };
    expect(withLookFile(fileOf(counsel), file, now).defaultLookId).toBe('team');
    const set: FileLooksContent = {
      ...fileOf(counsel),
      ...{ defaultLookId: 'counsel', lockedLookId: 'counsel' },
      bindings: [{ lookId: 'counsel', field: 'rgb', colourId: '1' }],
    };
    expect(withLookFile(set, file, now)).toEqual({ ...set, looks: [counsel, stronger] });
  });

  it('brings back nothing that was deleted', () => {
    const orphan = { until: now, look: { ...team, id: 'gone' } };
    const content = { ...fileOf(counsel), earlier: [orphan] };
    expect(mergeFileLooks(content, [team], now)).toEqual({ ...content, looks: [counsel, team] });
  });
});

describe('trimming the history', () => {
  it('drops the oldest versions first, looks never, until the file holds the rest', () => {
    const versions = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(versions, fc.integer({ min: 500, max: 12_000 }), (count, mostBytes) => {
        const earlier = Array.from({ length: count }, (_, i) => ({
          until: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
          look: { ...team, version: i + 1 },
        }));
        const content = { ...fileOf({ ...team, version: count + 1 }), earlier: [...earlier].reverse() };
        const trimmed = trimEarlier(content, mostBytes);
        expect(trimmed.looks).toBe(content.looks);
        expect(trimmed.earlier).toEqual(content.earlier.slice(0, trimmed.earlier.length));
        const bytes = utf8Length(packFileLooks(trimmed));
        expect(bytes <= mostBytes || trimmed.earlier.length === 0).toBe(true);
        if (trimmed.earlier.length < count) {
          const next = content.earlier.slice(0, trimmed.earlier.length + 1);
          expect(utf8Length(packFileLooks({ ...content, earlier: next }))).toBeGreaterThan(mostBytes);
        }
      }),
    );
  });
});
