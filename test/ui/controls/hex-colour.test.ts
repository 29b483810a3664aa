import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHex, readHex } from '../../../src/ui/controls/hex-colour.js';

describe('colour codes', () => {
  it('come back as they were written, with or without #, in any case', () => {
    const code = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(code, code, code), (tone) => {
        const hex = formatHex(tone);
        expect(readHex(hex)).toEqual(tone);
        expect(readHex(` ${hex.slice(1).toLowerCase()} `)).toEqual(tone);
      }),
    );
  });

  it('may be short', () => expect(readHex('#fa0')).toEqual([255, 170, 0]));

  it.each(['', '#', '#12', '#1234', '#12345g', 'red'])('are not %j', (text) => {
    expect(readHex(text)).toBeUndefined();
  });

  it('are whole, whatever a recipe holds', () => expect(formatHex([0.4, 254.6, 15])).toBe('#00FF0F'));
});
