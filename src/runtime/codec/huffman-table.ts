/** A Huffman table as a JPEG stores it: how many codes have each length 1..16, then the symbols in order of their codes. */
export interface HuffmanTable {
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/** Code and length in bits of every symbol; length 0 where the table has none. */
export interface HuffmanCodes {
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

/**
 * The codes that a table stands for: counted upward, one bit longer wherever a length is used up.
 * Source: ITU-T T.81 annex C.
 */
export function huffmanCodes({ counts, symbols }: HuffmanTable): HuffmanCodes {
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let at = 0;
  for (let length = 1; length <= 16; length++) {
    for (let i = 0; i < counts[length - 1]; i++) {
      const symbol = symbols[at++];
      codes[symbol] = code++;
      lengths[symbol] = length;
    }
    code <<= 1;
  }
  return { codes, lengths };
}

/** What the next sixteen bits begin with: 256 · length + symbol, or 0 where they begin no code of the table. */
export function huffmanLookup(table: HuffmanTable): Uint16Array {
  const { codes, lengths } = huffmanCodes(table);
  const lookup = new Uint16Array(65536);
  for (const symbol of table.symbols) {
    const free = 16 - lengths[symbol];
    const first = codes[symbol] << free;
    lookup.fill((lengths[symbol] << 8) | symbol, first, first + (1 << free));
  }
  return lookup;
}
