/** What a probability starts as, of 2048: a coin. */
const evenOdds = 1024;
const headerBytes = 13;
/** The thread is given back after so many bytes of output. */
const sliceBytes = 1 << 20;
/** Where each model of probabilities lies in the one array that holds them all. */
const lengthModel = 2 + 2 * 16 * 8 + 256;
const at = (() => {
  const sizes = {
    ...{ isMatch: 12 * 16, isRep: 12, isRep0: 12, isRep1: 12, isRep2: 12, isRep0Long: 12 * 16 },
    ...{ slot: 4 * 64, distance: 128, align: 16, length: lengthModel, repLength: lengthModel, literal: 0 },
  };
  let next = 0;
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => {
      next += size;
      return [name, next - size];
    }),
  ) as Record<keyof typeof sizes, number>;
})();

/**
 * Bytes of a `.lzma` file whose header tells its length, after the LZMA specification (Igor Pavlov, public domain). Much slower than the
 * browser's own gzip, but machine code comes out a third smaller. Gives the thread back every megabyte.
 * @throws Error when the file is damaged
 */
export async function unpackLzma(packed: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const properties = packed[0];
  const literalContextBits = properties % 9;
  const literalPositionBits = Math.floor(properties / 9) % 5;
  const positionMask = (1 << Math.floor(properties / 45)) - 1;
  const lengthBytes = view.getUint32(5, true);
  if (properties >= 225 || view.getUint32(9, true) !== 0) throw new Error('no .lzma file of known length');

  const out = new Uint8Array(lengthBytes);
  const odds = new Uint16Array(at.literal + (0x300 << (literalContextBits + literalPositionBits)));
  odds.fill(evenOdds);
  let range = 0xffffffff;
  let code = view.getUint32(headerBytes + 1);
  let read = headerBytes + 5;
  let written = 0;
  let state = 0;
  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];

  /** One bit that was coded with the odds at `index`, which learn from it. */
  const bit = (index: number): number => {
    const p = odds[index];
    const bound = (range >>> 11) * p;
    let value = 0;
    if (code >>> 0 < bound) {
      range = bound;
      odds[index] = p + ((2048 - p) >> 5);
    } else {
      range = (range - bound) >>> 0;
      code = (code - bound) >>> 0;
      odds[index] = p - (p >> 5);
      value = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[read++]) >>> 0;
    }
    return value;
  };
  const tree = (base: number, bits: number): number => {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | bit(base + node);
    return node - (1 << bits);
  };
  const reverseTree = (base: number, bits: number): number => {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const b = bit(base + node);
      node = (node << 1) | b;
      value |= b << i;
    }
    return value;
  };
  const plainBits = (bits: number): number => {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      const isOne = code >>> 0 >= range;
      if (isOne) code = (code - range) >>> 0;
      value = (value << 1) | (isOne ? 1 : 0);
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[read++]) >>> 0;
      }
    }
    return value >>> 0;
  };
  const length = (base: number, position: number): number => {
    if (bit(base) === 0) return 2 + tree(base + 2 + position * 8, 3);
    if (bit(base + 1) === 0) return 10 + tree(base + 2 + 128 + position * 8, 3);
    return 18 + tree(base + 2 + 256, 8);
  };
  const distance = (lengthOf: number): number => {
    const slot = tree(at.slot + Math.min(lengthOf - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return base + reverseTree(at.distance + base - slot, bits);
    return base + plainBits(bits - 4) * 16 + reverseTree(at.align, 4);
  };
  const literal = (): void => {
    const before = written > 0 ? out[written - 1] : 0;
    const low = written & ((1 << literalPositionBits) - 1);
    const context = (low << literalContextBits) | (before >> (8 - literalContextBits));
    const base = at.literal + 0x300 * context;
    let symbol = 1;
    if (state >= 7) {
      let match = out[written - rep0 - 1];
      while (symbol < 0x100) {
        const expected = (match >> 7) & 1;
        match <<= 1;
        const b = bit(base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | b;
        if (b !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(base + symbol);
    out[written++] = symbol & 0xff;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  /** How many bytes to repeat from `rep0` back. */
  const repeat = (position: number): number => {
    if (bit(at.isRep + state) === 0) {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      const count = length(at.length, position);
      state = state < 7 ? 7 : 10;
      rep0 = distance(count);
      return count;
    }
    if (bit(at.isRep0 + state) === 0) {
      if (bit(at.isRep0Long + state * 16 + position) === 0) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else if (bit(at.isRep1 + state) === 0) [rep1, rep0] = [rep0, rep1];
    else if (bit(at.isRep2 + state) === 0) [rep2, rep1, rep0] = [rep1, rep0, rep2];
    else [rep3, rep2, rep1, rep0] = [rep2, rep1, rep0, rep3];
    state = state < 7 ? 8 : 11;
    return length(at.repLength, position);
  };

  while (written < lengthBytes) {
    const sliceEnd = Math.min(lengthBytes, written + sliceBytes);
    while (written < sliceEnd) {
      const position = written & positionMask;
      if (bit(at.isMatch + state * 16 + position) === 0) literal();
      else {
        const count = repeat(position);
        if (rep0 >= written || read > packed.length) throw new Error('damaged .lzma file');
        for (let i = 0; i < count; i++, written++) out[written] = out[written - rep0 - 1];
      }
    }
    await new Promise((resume) => setTimeout(resume));
  }
  if (written !== lengthBytes || read > packed.length) throw new Error('damaged .lzma file');
  return out;
}
