import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/engine/photo/read-header.js';
import { writeJpegMetadata } from '../../../src/engine/photo/write-jpeg-metadata.js';
import { ascii, exifSegment, join, jpegSegment, u16 } from './photo-bytes.js';

const tables = jpegSegment(0xdb, new Uint8Array(65));
const frame = jpegSegment(0xc0, join([8], u16(20), u16(30), [3], new Uint8Array(9)));
const scan = join(jpegSegment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), [1, 2, 3, 0xff, 0xd9]);
const jfif = jpegSegment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
const encoded = join([0xff, 0xd8], jfif, tables, frame, scan);

describe('writeJpegMetadata', () => {
  it.each([1, 3144, 65519, 65520, 200_000])('embeds a profile of %i bytes', (length) => {
    const icc = Uint8Array.from({ length }, (_, i) => (i * 7) & 255);
    const written = writeJpegMetadata(encoded, icc, null);
    expect(readHeader(written).embeddedProfile).toEqual({ form: 'icc', icc });
  });

  it.each([72, 96, 300, 600])('keeps %i dots per inch to the dot', (dpi) => {
    const density = { x: dpi / 0.0254, y: dpi / 0.0254 };
    const written = writeJpegMetadata(encoded, null, density);
    expect([...written.subarray(13, 18)]).toEqual([1, ...u16(dpi), ...u16(dpi)]);
    const fromPng = writeJpegMetadata(encoded, null, { x: Math.round(density.x), y: Math.round(density.y) });
    expect(fromPng).toEqual(written);
  });

  it('keeps whole dots per centimetre as such', () => {
    const written = writeJpegMetadata(encoded, null, { x: 11800, y: 11800 });
    expect(readHeader(written).pixelsPerMetre).toEqual({ x: 11800, y: 11800 });
  });

  it('leaves the picture itself alone and everything personal out', () => {
    const secret = exifSegment({ orientation: 6, gpsMark: 'N51-30-26' });
    const told = join([0xff, 0xd8], jfif, secret, jpegSegment(0xfe, ascii('a comment')), tables, frame, scan);
    expect(writeJpegMetadata(told, null, null)).toEqual(writeJpegMetadata(encoded, null, null));
    expect(writeJpegMetadata(encoded, null, null).subarray(20)).toEqual(encoded.subarray(20));
  });
});
