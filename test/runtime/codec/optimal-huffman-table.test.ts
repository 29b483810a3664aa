import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { huffmanCodes, huffmanLookup } from '../../../src/runtime/codec/huffman-table.js';
import { optimalHuffmanTable } from '../../../src/runtime/codec/optimal-huffman-table.js';

const frequencies = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 1e6 })), { minLength: 1 })
  .map((pairs) => {
    const counts = new Float64Array(256);
    for (const [symbol, count] of pairs) counts[symbol] = count;
    return counts;
  });
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('the optimal Huffman table', () => {
  it('gives every symbol that occurs, and no other, a code that begins no other code, none of nothing but ones', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const table = optimalHuffmanTable(counts);
        const { codes, lengths } = huffmanCodes(table);
        const used = [...counts.keys()].filter((symbol) => counts[symbol] > 0);
        expect([...table.symbols].sort((a, b) => a - b)).toEqual(used);
        const texts = used.map((symbol) => codes[symbol].toString(2).padStart(lengths[symbol], '0'));
        for (const text of texts) expect(text).toMatch(/0/);
        const sorted = texts.sort();
        for (let i = 1; i < sorted.length; i++) expect(sorted[i].startsWith(sorted[i - 1])).toBe(false);
      }),
    );
  });

  it('spends less than a bit per symbol above the entropy', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const { lengths } = huffmanCodes(optimalHuffmanTable(counts));
        // the code that must stay free counts like a symbol seen once
        const total = sum(counts) + 1;
        const entropy = -sum([...counts, 1].filter(Boolean).map((n) => (n / total) * Math.log2(n / total)));
        const bits = sum([...counts.keys()].map((symbol) => counts[symbol] * lengths[symbol])) / total;
        expect(bits).toBeLessThan(entropy + 1);
      }),
    );
  });

  it('keeps to sixteen bits where the frequencies would ask for more', () => {
    const counts = new Float64Array(256);
    // Fibonacci's numbers make the longest codes there can be.
    for (let i = 0, a = 1, b = 1; i < 40; i++, [a, b] = [b, a + b]) counts[i] = a;
    const table = optimalHuffmanTable(counts);
    expect(sum(table.counts)).toBe(40);
    // a full tree but for the one code that stays free
    const room = sum([...table.counts].map((count, i) => count / 2 ** (i + 1)));
    expect(room).toBeLessThan(1);
    expect(room).toBeGreaterThanOrEqual(1 - 2 ** -15);
  });

  it('is read back from the bits it wrote', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const table = optimalHuffmanTable(counts);
        const { codes, lengths } = huffmanCodes(table);
        const lookup = huffmanLookup(table);
        for (const symbol of table.symbols) {
          const free = 16 - lengths[symbol];
          const followed = (codes[symbol] << free) | ((1 << free) - 1);
          expect(lookup[followed]).toBe((lengths[symbol] << 8) | symbol);
          expect(lookup[codes[symbol] << free]).toBe((lengths[symbol] << 8) | symbol);
        }
        expect(lookup[65535]).toBe(0);
      }),
    );
  });
});
