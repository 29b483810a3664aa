/** Writes the segments and the coded blocks of a JPEG. */
export interface JpegWriter {
  bytes(values: ArrayLike<number>): void;
  segment(marker: number, payload: ArrayLike<number>): void;
  /** The `count` low bits of `value`, at most 16, a zero stuffed in after each 0xff. */
  bits(value: number, count: number): void;
  alignWithOnes(): void;
  finish(): Uint8Array;
}

/** @param expectedBytes - of the whole file; more is allowed, at the price of a copy */
export function createJpegWriter(expectedBytes: number): JpegWriter {
  let out = new Uint8Array(Math.ceil(expectedBytes * 1.02) + 1024);
  let at = 0;
  let held = 0;
  let heldBits = 0;
  const room = (more: number): void => {
    if (at + more <= out.length) return;
    const larger = new Uint8Array(Math.ceil(out.length * 1.2) + more);
    larger.set(out);
    out = larger;
  };
  const bits = (value: number, count: number): void => {
    held = (held << count) | value;
    heldBits += count;
    while (heldBits >= 8) {
      heldBits -= 8;
      const byte = (held >>> heldBits) & 255;
      if (at + 2 > out.length) room(2);
      out[at++] = byte;
      if (byte === 0xff) out[at++] = 0;
    }
  };
  const bytes = (values: ArrayLike<number>): void => {
    room(values.length);
    out.set(values, at);
    at += values.length;
  };
  return {
    bits,
    bytes,
    segment(marker, payload) {
      const length = payload.length + 2;
      bytes([0xff, marker, length >> 8, length & 255]);
      bytes(payload);
    },
    alignWithOnes() {
      if (heldBits > 0) bits((1 << (8 - heldBits)) - 1, 8 - heldBits);
    },
    finish: () => out.subarray(0, at),
  };
}
