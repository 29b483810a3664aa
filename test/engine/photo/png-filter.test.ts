import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterRow, unfilterRow } from '../../../src/engine/photo/png-filter.js';

describe('filterRow and unfilterRow', () => {
  it('undo one another for any rows', () => {
    const rows = fc.integer({ min: 1, max: 40 }).chain((length) => {
      const row = fc.uint8Array({ minLength: length, maxLength: length });
      return fc.tuple(row, row, fc.constantFrom(3, 4));
    });
    fc.assert(
      fc.property(rows, ([row, above, pixelBytes]) => {
        const out = new Uint8Array(row.length + 1);
        filterRow(row, above, pixelBytes, { out, scratch: new Uint8Array(row.length + 1) });
        const back = out.slice(1);
        expect(unfilterRow(out[0]!, back, above, pixelBytes)).toBe(true);
        expect(back).toEqual(row);
      }),
    );
  });

  it('chooses a filter that leaves a ramp nearly empty', () => {
    const row = Uint8Array.from({ length: 90 }, (_, i) => Math.floor(i / 3) * 4);
    const out = new Uint8Array(91);
    filterRow(row, new Uint8Array(90), 3, { out, scratch: new Uint8Array(91) });
    expect(Math.max(...out.subarray(4))).toBe(4);
  });

  it('knows no sixth filter', () => {
    expect(unfilterRow(5, new Uint8Array(4), new Uint8Array(4), 1)).toBe(false);
  });
});
