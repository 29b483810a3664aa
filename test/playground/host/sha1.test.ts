import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha1 } from '../../../playground/host/sha1.js';

const reference = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex');

test('the digests of FIPS 180 and of nothing', () => {
  expect(sha1(new TextEncoder().encode('abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(sha1(new Uint8Array())).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
});

test('every length around the block size, and a long one, agree with the reference', () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31 + (i >> 7)) & 255);
  for (let length = 0; length <= 200; length++) {
    expect(sha1(bytes.subarray(3, 3 + length))).toBe(reference(bytes.subarray(3, 3 + length)));
  }
  expect(sha1(bytes)).toBe(reference(bytes));
});
