/** One marker segment of a JPEG file's head. */
export interface JpegSegment {
  /** second byte of the marker, e.g. 0xe1 for APP1 */
  readonly marker: number;
  /** the payload, without marker and length; a view on the file */
  readonly payload: Uint8Array;
  /** where the segment's marker begins and where the next one may begin, in bytes of the file */
  readonly start: number;
  readonly end: number;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * Walks the marker segments from the start of a JPEG up to and including the first start of scan. Stops early, without a word,
 * where the file is cut short. Stray bytes between segments are stepped over, as decoders do.
 * Source: ITU-T T.81 annex B.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!;
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0 || standsAlone(marker)) {
      at++;
      continue;
    }
    if (marker === endOfImage) return;
    const end = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    if (end > bytes.length || end < at + 4) return;
    yield { marker, payload: bytes.subarray(at + 4, end), start: at, end };
    if (marker === startOfScan) return;
    at = end;
  }
}
