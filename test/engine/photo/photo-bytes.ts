import { deflateSync } from 'node:zlib';

/** Byte-level builders for photo files; they share no code with what they test. */

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));
}

export const u16 = (value: number): readonly number[] => [(value >> 8) & 255, value & 255];
export const u32 = (value: number): readonly number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];

export function jpegSegment(marker: number, payload: Uint8Array): Uint8Array {
  return join([0xff, marker], u16(payload.length + 2), payload);
}

/** Segments put right after the start of image, any JFIF segment that stood there included among what follows. */
export function insertSegments(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Uint8Array {
  return join(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

export interface ExifContents {
  readonly orientation?: number;
  /** dots per inch */
  readonly resolution?: readonly [number, number];
  /** adds a GPS directory with a latitude whose bytes spell a recognisable text */
  readonly gpsMark?: string;
  readonly littleEndian?: boolean;
}

/** A TIFF block as EXIF holds it: one directory, values after it. */
export function exifBlock(contents: ExifContents): Uint8Array {
  const little = contents.littleEndian ?? false;
  const short = (value: number) => (little ? [...u16(value)].reverse() : u16(value));
  const long = (value: number) => (little ? [...u32(value)].reverse() : u32(value));
  const entries: (readonly number[])[] = [];
  const [x, y] = contents.resolution ?? [0, 0];
  const count = (contents.orientation ? 1 : 0) + (contents.resolution ? 3 : 0) + (contents.gpsMark ? 1 : 0);
  const after = 8 + 2 + count * 12 + 4;
  if (contents.orientation) {
    entries.push([...short(0x0112), ...short(3), ...long(1), ...short(contents.orientation), 0, 0]);
  }
  if (contents.resolution) {
    entries.push([...short(0x011a), ...short(5), ...long(1), ...long(after)]);
    entries.push([...short(0x011b), ...short(5), ...long(1), ...long(after + 8)]);
    entries.push([...short(0x0128), ...short(3), ...long(1), ...short(2), 0, 0]);
  }
  const mark = ascii(contents.gpsMark ?? '');
  if (contents.gpsMark) entries.push([...short(0x8825), ...short(4), ...long(1), ...long(after + 16)]);
  const gps = [
    ...short(1),
    ...short(0x1d),
    ...short(2),
    ...long(mark.length),
    ...long(after + 34),
    ...long(0),
  ];
  return join(
    ascii(little ? 'II' : 'MM'),
    short(42),
    long(8),
    short(count),
    ...entries,
    long(0),
    [...long(x * 10), ...long(10), ...long(y * 10), ...long(10)],
    gps,
    mark,
  );
}

export const exifSegment = (contents: ExifContents): Uint8Array =>
  jpegSegment(0xe1, join(ascii('Exif\0\0'), exifBlock(contents)));

export function pngChunk(type: string, data: Uint8Array | readonly number[] = []): Uint8Array {
  const named = join(ascii(type), data);
  return join(u32(data.length), named, u32(checksum(named)));
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);

export interface PngContents {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced?: boolean;
  /** unfiltered inflated bytes, filter bytes included */
  readonly rows: Uint8Array;
  /** chunks between IHDR and IDAT */
  readonly chunks?: readonly Uint8Array[];
}

export function pngFile({
  width,
  height,
  depth,
  colourType,
  interlaced,
  rows,
  chunks,
}: PngContents): Uint8Array {
  const ihdr = [...u32(width), ...u32(height), depth, colourType, 0, 0, interlaced ? 1 : 0];
  return join(
    pngSignature,
    pngChunk('IHDR', ihdr),
    ...(chunks ?? []),
    pngChunk('IDAT', new Uint8Array(deflateSync(rows))),
    pngChunk('IEND'),
  );
}

/** A plain RGB PNG whose pixels differ from one another. */
export function plainPng(width = 32, height = 24, chunks: readonly Uint8Array[] = []): Uint8Array {
  const rows = new Uint8Array(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < width * 3; i++) rows[y * (width * 3 + 1) + 1 + i] = (i * 5 + y * 11) & 255;
  }
  return pngFile({ width, height, depth: 8, colourType: 2, rows, chunks });
}

/** CRC-32 bit by bit: slow, and plain enough to be a reference. */
function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
