import { crc32 } from './crc32.js';

/** One chunk of a PNG file; `data` is a view on the file. */
export interface PngChunk {
  /** four letters; an upper-case first one means that the picture cannot be read without it */
  readonly type: string;
  readonly data: Uint8Array;
  /** the stored checksum agrees; computed when asked for */
  isIntact(): boolean;
}

/**
 * Walks the chunks of a PNG in file order, `IEND` being the last. Stops without a word where the file is cut short.
 * Source: PNG specification (third edition), section 5.3.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return;
    const named = bytes.subarray(at + 4, end);
    const type = String.fromCharCode(...named.subarray(0, 4));
    const stored = view.getUint32(end);
    yield { type, data: bytes.subarray(at + 8, end), isIntact: () => crc32(named) === stored };
    if (type === 'IEND') return;
    at = end + 4;
  }
}
