import { type JpegSegment, jpegSegments } from '../../engine/photo/jpeg-segments.js';
import type { HuffmanTable } from './huffman-table.js';

/** A JPEG of one scan with all its components in it and no subsampling, taken apart as far as its Huffman codes. */
export interface JpegStrip {
  readonly segments: readonly JpegSegment[];
  readonly widthPx: number;
  readonly heightPx: number;
  /** per component in the scan's order: numbers of its tables in `dc` and `ac` */
  readonly components: readonly { readonly dc: number; readonly ac: number }[];
  readonly dc: readonly HuffmanTable[];
  readonly ac: readonly HuffmanTable[];
  /** the coded blocks, with the zeros stuffed in after 0xff; a view on the file */
  readonly scan: Uint8Array;
}

const startOfFrame = 0xc0;
const huffmanTables = 0xc4;
const startOfScan = 0xda;

/**
 * Takes a JPEG apart that an encoder of ours has just made.
 * @throws TypeError when it is not baseline, 4:4:4, in one scan
 * Source: ITU-T T.81 annex B.
 */
export function readJpegStrip(bytes: Uint8Array): JpegStrip {
  const segments = [...jpegSegments(bytes)];
  const frame = segments.find(({ marker }) => marker === startOfFrame)?.payload;
  const head = segments.at(-1);
  if (!frame || head?.marker !== startOfScan || frame[5] !== head.payload[0]) {
    throw new TypeError('"bytes" expected a baseline JPEG of one scan');
  }
  const [dc, ac]: [HuffmanTable[], HuffmanTable[]] = [[], []];
  for (const { marker, payload } of segments) if (marker === huffmanTables) readTables(payload, dc, ac);
  const components = Array.from({ length: frame[5] }, (_, i) => {
    if (frame[7 + 3 * i] !== 0x11) throw new TypeError('"bytes" expected a JPEG without subsampling');
    const tables = head.payload[2 + 2 * i];
    return { dc: tables >> 4, ac: tables & 15 };
  });
  return {
    segments,
    widthPx: frame[3] * 256 + frame[4],
    heightPx: frame[1] * 256 + frame[2],
    components,
    dc,
    ac,
    // the end-of-image marker is not part of it
    scan: bytes.subarray(head.end, bytes.length - 2),
  };
}

function readTables(payload: Uint8Array, dc: HuffmanTable[], ac: HuffmanTable[]): void {
  for (let at = 0; at < payload.length; ) {
    const kind = payload[at];
    const counts = payload.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    (kind >> 4 === 0 ? dc : ac)[kind & 15] = { counts, symbols: payload.subarray(at + 17, end) };
    at = end;
  }
}
