import type { HuffmanTable } from './huffman-table.js';

/** Takes part in every table and gets the last of the longest codes, since a code of nothing but ones is not allowed. */
const reserved = 256;
const longestCode = 16;

/**
 * The table that codes symbols of these frequencies in the fewest bits, with no code longer than sixteen.
 * @param frequencies - of the symbols 0..255
 * Source: ITU-T T.81 annex K.2.
 */
export function optimalHuffmanTable(frequencies: ArrayLike<number>): HuffmanTable {
  const used = Array.from(frequencies, (_, symbol) => symbol).filter((symbol) => frequencies[symbol] > 0);
  const lengths = codeLengths([...used.map((symbol) => ({ symbol, frequency: frequencies[symbol] }))]);
  const perLength = new Array<number>(Math.max(longestCode, ...lengths.values()) + 1).fill(0);
  for (const length of lengths.values()) perLength[length]++;
  shorten(perLength);
  let last = longestCode;
  while (perLength[last] === 0) last--;
  perLength[last]--;
  return {
    counts: Uint8Array.from(perLength.slice(1, longestCode + 1)),
    symbols: Uint8Array.from(used.sort((a, b) => lengths.get(a)! - lengths.get(b)! || a - b)),
  };
}

/** Length of each symbol's code, however long, the reserved one's included: the two rarest groups are joined until one is left. */
function codeLengths(leaves: readonly { symbol: number; frequency: number }[]): Map<number, number> {
  const lengths = new Map<number, number>([[reserved, 0]]);
  let groups = [{ frequency: 1, symbols: [reserved] }];
  for (const { symbol, frequency } of leaves) {
    lengths.set(symbol, 0);
    groups.push({ frequency, symbols: [symbol] });
  }
  while (groups.length > 1) {
    groups.sort((a, b) => a.frequency - b.frequency);
    const [first, second] = groups as [(typeof groups)[0], (typeof groups)[0]];
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) lengths.set(symbol, lengths.get(symbol)! + 1);
    groups = [{ frequency: first.frequency + second.frequency, symbols }, ...groups.slice(2)];
  }
  return lengths;
}

/**
 * Moves codes that are too long: of a pair, one takes the place of the prefix they shared, the other becomes a sibling of a
 * shorter code.
 */
function shorten(perLength: number[]): void {
  for (let length = perLength.length - 1; length > longestCode; length--) {
    while (perLength[length] > 0) {
      let shorter = length - 2;
      while (perLength[shorter] === 0) shorter--;
      perLength[length] -= 2;
      perLength[length - 1] += 1;
      perLength[shorter + 1] += 2;
      perLength[shorter] -= 1;
    }
  }
}
