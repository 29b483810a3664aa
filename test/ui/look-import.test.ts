import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/contract/canonical-json.js';
import { isFileLooksContent, noFileLooks } from '../../src/contract/file-looks.js';
import type { Look } from '../../src/contract/look.js';
import { packLookFile } from '../../src/contract/look-file.js';
import { withLookFile } from '../../src/contract/with-look-file.js';
import { lookImportOf } from '../../src/ui/look-import.js';
import { createLookTravelFlow } from '../../src/ui/look-travel-flow.js';
import { createLooksStore } from '../../src/ui/looks-store.js';
import { anyLook } from '../contract/any-look.js';
import { brand, team, teamLooks } from './file-looks-scenes.js';
import { flowInAFile } from './flow-in-a-file.js';

const kinds = (text: string, content = teamLooks) =>
  lookImportOf(text, content).rows.map(({ name, kind }) => [name, kind]);
const fileOf = (...looks: Look[]) => packLookFile({ looks });

function begin(own: readonly Look[] = [team, brand]) {
  const parts = flowInAFile(own);
  return {
    ...parts,
    state: parts.flow.state,
    travel: createLookTravelFlow(parts.flow, createLooksStore(parts.flow)),
  };
}

describe('what a look file would do', () => {
  it('is said look by look', () => {
    const newcomer = { ...brand, id: 'new', name: 'Newcomers' };
    const text = fileOf({ ...brand, version: 5 }, teamLooks.earlier[0]!.look, newcomer);
    expect(kinds(text)).toEqual([
      ['Team page 2026', 'same'],
      ['Brand', 'updated'],
      ['Newcomers', 'added'],
    ]);
    expect(lookImportOf(text, teamLooks).rows[1]?.versions).toEqual([2, 5]);
    expect(kinds(fileOf({ ...brand, version: 1 }))).toEqual([['Brand', 'version']]);
  });

  it('is to keep both where the same version was changed on both sides', () => {
    const theirs = { ...brand, suits: 'Theirs' };
    const rows = kinds(fileOf(theirs));
    expect(rows.map(([, kind]) => kind)).toContain('beside');
  });

  it('includes the file’s default, where it has none yet', () => {
    const text = packLookFile({ looks: [brand], defaultLookId: 'brand' });
    expect(lookImportOf(text, { ...teamLooks, defaultLookId: null }).newDefault).toBe('Brand');
    expect(lookImportOf(text, teamLooks).newDefault).toBeNull();
  });

  it.each([
    ['not JSON', 'hello', 'This is not JSON.'],
    ['a number out of its range', fileOf(brand).replace('"fNumber": 4', '"fNumber": 400'), '32 or less'],
  ])('is nothing, and a sentence, for %s', (_, text, sentence) => {
    const { problem, rows, read } = lookImportOf(text, teamLooks);
    expect(problem).toContain(sentence);
    expect({ rows, read }).toEqual({ rows: [], read: null });
  });

  it('is said of a newer file too, as far as it is understood', () => {
    const newer = fileOf(brand).replace('"schema": 1', '"schema": 7').replace('"looks": [', '"looks": [{},');
    const { read, problem } = lookImportOf(newer, noFileLooks);
    expect(problem).toBeNull();
    expect(read).toMatchObject({ isNewer: true, unreadCount: 1 });
  });
});

describe('taking a look file in', () => {
  it('changes nothing before somebody says so, and then what was said', async () => {
    const { travel, state, file, log } = begin();
    travel.previewImport(fileOf({ ...brand, version: 5 }));
    expect(log).toEqual([]);
    expect(state.looksView.value.kind).toBe('import');
    await travel.confirmImport();
    expect(file.looks.map(({ version }) => version)).toEqual([3, 5]);
    expect(file.earlier.map(({ look }) => look)).toEqual([brand]);
    expect(state.looksView.value).toEqual({ kind: 'cards' });
    expect(state.settingsNote.value).toMatchObject({ kind: 'done' });
  });

  it('brings back what was exported, all of it', async () => {
    const { travel, state, file } = begin();
    file.defaultLookId = 'brand';
    state.file.value = {
      ...state.file.value!,
      looks: { ...state.file.value!.looks, defaultLookId: 'brand' },
    };
    travel.exportLooks(null);
    const view = state.looksView.value;
    const text = view.kind === 'export' ? view.text : '';
    const other = begin([]);
    other.travel.previewImport(text);
    await other.travel.confirmImport();
    expect(other.file).toMatchObject({ looks: [team, brand], defaultLookId: 'brand' });
  });

  it('exports one look that ships, under a name for a file', () => {
    const { travel, state } = begin();
    travel.exportLooks('studio');
    expect(state.looksView.value).toMatchObject({ kind: 'export', fileName: 'studio.looks.json' });
  });

  it('never fails, whatever was pasted, and never promises what it does not do', () => {
    const looks = fc.array(anyLook(fc.constantFrom('own-1', 'brand', 'x')), { maxLength: 4 });
    const near = looks.map((some) => JSON.stringify({ schema: 1, looks: some }));
    const cut = fc.tuple(near, fc.nat(), fc.nat()).map(([text, from, count]) => {
      const at = from % text.length;
      return text.slice(0, at) + text.slice(at + (count % 9));
    });
    const one = looks.map((some) => JSON.stringify(some[0] ?? {}));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), near, cut, one), (text) => {
        const { read, rows, problem } = lookImportOf(text, teamLooks);
        expect(read === null || problem === null).toBe(true);
        if (read === null) {
          expect(rows).toEqual([]);
          return;
        }
        const after = withLookFile(teamLooks, read, 'now');
        expect(isFileLooksContent(after)).toBe(true);
        const changed = after.looks.filter((look) =>
          teamLooks.looks.every((before) => canonicalJson(before) !== canonicalJson(look)),
        );
        const told = rows.filter(({ kind }) => ['added', 'beside', 'updated'].includes(kind));
        expect(told.map(({ lookId }) => lookId).sort()).toEqual(changed.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });
});
