import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/engine/photo/read-header.js';
import { sniffKind } from '../../../src/engine/photo/sniff-kind.js';
import {
  ascii,
  exifBlock,
  exifSegment,
  join,
  jpegSegment,
  plainPng,
  pngChunk,
  pngFile,
  u16,
  u32,
} from './photo-bytes.js';

const frame = (marker: number, depth: number, width: number, height: number, components: number) =>
  jpegSegment(marker, join([depth], u16(height), u16(width), [components], new Uint8Array(components * 3)));
const scan = jpegSegment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0));
const jpegHead = (...segments: readonly Uint8Array[]) =>
  join([0xff, 0xd8], ...segments, scan, [0, 0xff, 0xd9]);
const plainJpeg = (...segments: readonly Uint8Array[]) => jpegHead(...segments, frame(0xc0, 8, 300, 200, 3));
const jfif = (unit: number, x: number, y: number) =>
  jpegSegment(0xe0, join(ascii('JFIF\0'), [1, 1, unit], u16(x), u16(y), [0, 0]));

const refusal = (bytes: Uint8Array): unknown => {
  try {
    return readHeader(bytes);
  } catch (thrown) {
    return thrown;
  }
};

describe('sniffKind', () => {
  it.each([
    ['webp', ascii('RIFF\x10\0\0\0WEBPVP8 ')],
    ['heic', join(u32(24), ascii('ftypheic\0\0\0\0mif1heic'))],
    ['heic', join(u32(24), ascii('ftypmif1\0\0\0\0mif1heic'))],
    ['avif', join(u32(28), ascii('ftypmif1\0\0\0\0mif1avifmiaf'))],
    ['other', join(u32(20), ascii('ftypisom\0\0\0\0mp42'))],
    ['tiff', ascii('II*\0\x08\0\0\0')],
    ['tiff', ascii('MM\0*\0\0\0\x08')],
    ['bmp', join(ascii('BM'), [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40], new Uint8Array(20))],
    ['svg', ascii('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['svg', ascii('  <svg width="10"></svg>')],
    ['gif', ascii('GIF89a')],
    ['photoshop', ascii('8BPS\0\x01')],
    ['other', ascii('BMW makes cars, and this is a text about them.')],
    ['other', ascii('<html><body>Not found</body></html>')],
    ['other', new Uint8Array()],
  ] as const)('knows %s', (kind, bytes) => {
    expect(sniffKind(bytes)).toBe(kind);
  });
});

describe('readHeader of a JPEG', () => {
  it('tells size, colour and depth', () => {
    expect(readHeader(plainJpeg())).toMatchObject({
      kind: 'jpeg',
      widthPx: 300,
      heightPx: 200,
      bitDepth: 8,
      colour: 'rgb',
      orientation: 1,
      pixelsPerMetre: null,
      embeddedProfile: { form: 'none' },
    });
    expect(readHeader(jpegHead(frame(0xc2, 8, 40, 30, 1)))).toMatchObject({ colour: 'grey', widthPx: 40 });
  });

  it.each([true, false])('swaps the upright sides for a quarter turn (little endian: %s)', (littleEndian) => {
    const header = readHeader(plainJpeg(exifSegment({ orientation: 6, littleEndian })));
    expect(header).toMatchObject({ orientation: 6, widthPx: 300, uprightWidthPx: 200, uprightHeightPx: 300 });
  });

  it.each([0, 9, 65535])('takes the impossible orientation %i for upright', (orientation) => {
    expect(readHeader(plainJpeg(exifSegment({ orientation })))).toMatchObject({ orientation: 1 });
  });

  it('tells the density in dots per metre, JFIF before EXIF', () => {
    const exif = exifSegment({ resolution: [72, 72] });
    expect(readHeader(plainJpeg(jfif(1, 300, 150))).pixelsPerMetre?.x).toBeCloseTo(11811.02, 2);
    expect(readHeader(plainJpeg(jfif(1, 300, 150))).pixelsPerMetre?.y).toBeCloseTo(5905.51, 2);
    expect(readHeader(plainJpeg(jfif(2, 118, 118))).pixelsPerMetre).toEqual({ x: 11800, y: 11800 });
    expect(readHeader(plainJpeg(jfif(0, 1, 1))).pixelsPerMetre).toBeNull();
    expect(readHeader(plainJpeg(jfif(0, 1, 1), exif)).pixelsPerMetre?.x).toBeCloseTo(2834.65, 2);
    expect(readHeader(plainJpeg(jfif(1, 300, 300), exif)).pixelsPerMetre?.x).toBeCloseTo(11811.02, 2);
  });

  it('keeps the pixel aspect when the unit is unknown', () => {
    const density = readHeader(plainJpeg(jfif(0, 2, 1))).pixelsPerMetre!;
    expect(density.x / density.y).toBeCloseTo(2, 9);
  });

  it('puts a profile together from parts in any order, and knows when one is missing', () => {
    const part = (n: number, total: number, text: string) =>
      jpegSegment(0xe2, join(ascii('ICC_PROFILE\0'), [n, total], ascii(text)));
    const whole = readHeader(plainJpeg(part(2, 3, 'cd'), part(3, 3, 'e'), part(1, 3, 'ab')));
    expect(whole.embeddedProfile).toEqual({ form: 'icc', icc: ascii('abcde') });
    for (const second of [2, 3]) {
      const partial = readHeader(plainJpeg(part(1, 3, 'ab'), part(second, 3, 'e')));
      expect(partial.embeddedProfile).toEqual({ form: 'damaged' });
    }
  });

  it('refuses CMYK, 12 bits and lossless files by name, and a file without a frame', () => {
    expect(refusal(jpegHead(frame(0xc0, 8, 64, 48, 4)))).toMatchObject({
      code: 'unsupported-colour',
      details: { colour: 'CMYK' },
    });
    expect(refusal(jpegHead(frame(0xc1, 12, 64, 48, 3)))).toMatchObject({
      code: 'unsupported-format',
      details: { format: '12-bit JPEG' },
    });
    expect(refusal(jpegHead(frame(0xc3, 8, 64, 48, 3)))).toMatchObject({ code: 'unsupported-format' });
    expect(refusal(jpegHead())).toMatchObject({ code: 'image-corrupt' });
  });
});

describe('readHeader of a PNG', () => {
  it('tells size, orientation and density', () => {
    const png = plainPng(32, 24, [
      pngChunk('eXIf', exifBlock({ orientation: 8 })),
      pngChunk('pHYs', [...u32(11811), ...u32(5906), 1]),
    ]);
    expect(readHeader(png)).toMatchObject({
      kind: 'png',
      widthPx: 32,
      heightPx: 24,
      uprightWidthPx: 24,
      orientation: 8,
      pixelsPerMetre: { x: 11811, y: 5906 },
    });
  });

  it('prefers cICP to iCCP to sRGB to gAMA', () => {
    const gama = pngChunk('gAMA', u32(45455));
    const srgb = pngChunk('sRGB', [0]);
    const iccp = pngChunk('iCCP', join(ascii('name\0'), [0], ascii('zzz')));
    const cicp = pngChunk('cICP', [12, 13, 0, 1]);
    const form = (...chunks: readonly Uint8Array[]) => readHeader(plainPng(32, 24, chunks)).embeddedProfile;
    expect(form(gama, srgb, iccp, cicp)).toEqual({ form: 'coded', primaries: 12, transfer: 13 });
    expect(form(gama, srgb, iccp)).toEqual({ form: 'deflated-icc', deflated: ascii('zzz') });
    expect(form(gama, srgb)).toEqual({ form: 'srgb' });
    expect(form(gama)).toEqual({ form: 'gamma', gamma: 0.45455, chromaticities: null });
    expect(form()).toEqual({ form: 'none' });
  });

  it('tells an animated PNG from a still one', () => {
    const moving = plainPng(32, 24, [pngChunk('acTL', [...u32(2), ...u32(0)])]);
    expect(refusal(moving)).toMatchObject({ code: 'image-animated', details: { format: 'PNG' } });
  });

  it('refuses an impossible or damaged header', () => {
    const rows = new Uint8Array(10);
    expect(refusal(pngFile({ width: 8, height: 8, depth: 16, colourType: 3, rows }))).toMatchObject({
      code: 'image-corrupt',
    });
    expect(refusal(pngFile({ width: 0, height: 8, depth: 8, colourType: 2, rows }))).toMatchObject({
      code: 'image-corrupt',
    });
    const damaged = plainPng();
    damaged[18]! ^= 1;
    expect(refusal(damaged)).toMatchObject({ code: 'image-corrupt' });
  });
});

describe('readHeader of a GIF', () => {
  const picture = join([0x2c], new Uint8Array(8), [0], [2, 2, 0x4c, 0x01, 0]);
  const gif = (...blocks: readonly Uint8Array[]) =>
    join(ascii('GIF89a'), [4, 0, 4, 0, 0x80, 0, 0], new Uint8Array(6), ...blocks, [0x3b]);
  const pause = join([0x21, 0xf9, 4, 0, 0, 0, 0, 0]);

  it('says "animated" only of one that moves', () => {
    expect(refusal(gif(pause, picture, pause, picture))).toMatchObject({
      code: 'image-animated',
      details: { format: 'GIF' },
    });
    expect(refusal(gif(pause, picture))).toMatchObject({
      code: 'unsupported-format',
      details: { format: 'GIF' },
    });
  });
});
