import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLook } from '../../../src/contract/look.js';
import { blurStops } from '../../../src/engine/check/blur-stops.js';
import { headBlur } from '../../../src/engine/check/head-blur.js';
import { judgeSet } from '../../../src/engine/check/judge-set.js';
import { matchReference } from '../../../src/engine/check/match-reference.js';
import { corporate, fineMeasures, finePhoto, measuredAs } from './checked-photos.js';

const asLook = (measures: typeof fineMeasures) => ({ ...corporate, id: 'ours', ...matchReference(measures) });

describe('matchReference', () => {
  it('finds the lens that drew the room, to a tenth of a stop', () => {
    const f = fc.double({ min: 1.2, max: 16, noNaN: true });
    const t = fc.double({ min: 0.2, max: 1, noNaN: true });
    fc.assert(
      fc.property(f, t, (fNumber, depth) => {
        const blurHeads = headBlur({ focalLengthMm: 85, fNumber }, depth);
        const { lens } = matchReference(measuredAs({ backdrop: { blurHeads, depth } }).measures).settings;
        expect(2 * Math.abs(Math.log2(lens.fNumber / fNumber))).toBeLessThan(0.06);
        fc.pre(blurHeads > 0.02);
        expect(blurStops(headBlur(lens, depth), blurHeads)).toBeLessThan(0.06);
      }),
    );
  });

  it('makes a look that its own reference satisfies', () => {
    const look = asLook(fineMeasures);
    expect(isLook(look)).toBe(true);
    const recipe = { ...finePhoto.recipe!, lookId: 'ours', settings: look.settings };
    expect(judgeSet([{ ...finePhoto, recipe, lookId: look.id }], [look]).score).toBe(100);
    const other = measuredAs({ head: { heightShare: 0.5 }, backdrop: { tone: [30, 0, 0] } });
    const codes = judgeSet([{ ...other, recipe, lookId: look.id }], [look]).alike.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['head-size', 'tone']));
  });

  it('leaves what it cannot tell to the default look', () => {
    const nothing = { ...fineMeasures, head: null, backdrop: null, person: null };
    expect(matchReference(nothing)).toEqual({ settings: corporate.settings, check: {} });
    const plain = measuredAs({ backdrop: { blurHeads: null } }).measures;
    expect(matchReference(plain).settings.lens).toEqual(corporate.settings.lens);
  });
});
