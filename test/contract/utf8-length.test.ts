import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from '../../src/contract/utf8-length.js';

test('counts the bytes that UTF-8 takes', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(fc.property(text, (value) => utf8Length(value) === Buffer.byteLength(value)));
  expect(utf8Length('a%41ä€😀')).toBe(4 + 2 + 3 + 4);
});
