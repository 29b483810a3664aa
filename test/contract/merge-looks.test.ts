import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/contract/canonical-json.js';
import type { Look } from '../../src/contract/look.js';
import { packLookFile, readLookFile } from '../../src/contract/look-file.js';
import { looks } from '../../src/contract/looks.js';
import { mergeLooks } from '../../src/contract/merge-looks.js';
import { anyLook } from './any-look.js';

// Few ids and versions, so that the lists meet often.
const list = fc.uniqueArray(
  fc
    .tuple(anyLook(fc.constantFrom('a', 'b')), fc.integer({ min: 1, max: 3 }), fc.constantFrom('A', 'B'))
    .map(([look, version, name]) => ({ ...look, version, name })),
  { maxLength: 5, selector: ({ id, version }) => `${id} ${version}` },
);
const contentOf = ({ id: _, name: __, ...content }: Look) => canonicalJson(content);
const asSet = (some: readonly Look[]) => some.map((look) => canonicalJson(look)).sort();

describe('mergeLooks', () => {
  it('keeps both versions of a look, the newest first', () => {
    const [counsel, corporate] = [looks[0]!, looks[1]!];
    const next = { ...counsel, version: counsel.version + 1 };
    expect(mergeLooks([counsel, corporate], [next])).toEqual([next, counsel, corporate]);
    expect(mergeLooks([next], [corporate, counsel])).toEqual([next, counsel, corporate]);
  });

  it('keeps both where one version was changed on both sides, the second under a name of its own', () => {
    const ours = { ...looks[0]!, suits: 'Our lawyers' };
    const theirs = { ...looks[0]!, suits: 'Their lawyers' };
    const merged = mergeLooks([ours], [theirs]);
    expect(merged.map(({ suits }) => suits).sort()).toEqual(['Our lawyers', 'Their lawyers']);
    expect(merged[0]!.id).toBe('counsel');
    expect(merged[1]!.id).toMatch(/^counsel-[a-z0-9]+$/);
    expect(merged[1]!.name).toMatch(/^Counsel \([a-z0-9]+\)$/);
  });

  it('makes room for the new name in the longest names', () => {
    const long = { ...looks[0]!, id: 'i'.repeat(200), name: 'n'.repeat(200) };
    const merged = mergeLooks([long], [{ ...long, word: 'Other' }]);
    expect(readLookFile(packLookFile({ looks: merged })).looks).toEqual(merged);
  });

  it('loses nothing, and makes a file that can be written', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const merged = mergeLooks(first, second);
        const contents = new Set(merged.map(contentOf));
        for (const look of [...first, ...second]) expect(contents).toContain(contentOf(look));
        expect(readLookFile(packLookFile({ looks: merged })).looks).toEqual(merged);
      }),
    );
  });

  it('changes nothing the second time, nor the other way round, nor in another order of files', () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const ab = mergeLooks(a, b);
        expect(mergeLooks(ab, b)).toEqual(ab);
        expect(mergeLooks(ab, a)).toEqual(ab);
        expect(asSet(mergeLooks(b, a))).toEqual(asSet(ab));
        expect(asSet(mergeLooks(ab, c))).toEqual(asSet(mergeLooks(a, mergeLooks(b, c))));
      }),
    );
  });

  it('changes neither list', () => {
    const frozen = Object.freeze([...looks]);
    expect(mergeLooks(frozen, [])).toEqual(looks);
  });
});
