import { beforeAll, describe, expect, it } from 'vitest';
import { buildColourProfile } from '../../../src/engine/photo/build-colour-profile.js';
import type { ColourProfile } from '../../../src/engine/photo/colour-profile.js';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { type EncodeSettings, encodePhoto } from '../../../src/runtime/codec/encode-photo.js';
import {
  asciiNameTag,
  gammaTag,
  iccProfile,
  rgbProfile,
  srgbCurveTag,
  unicodeNameTag,
} from '../../engine/photo/icc-bytes.js';
import {
  ascii,
  exifSegment,
  insertSegments,
  join,
  jpegSegment,
  pngChunk,
  pngFile,
} from '../../engine/photo/photo-bytes.js';
import { decodePngElsewhere } from './decode-png-elsewhere.js';
import { loadCodec, readPortrait } from './load-codec.js';
import { noise, psnr, quarters } from './test-rasters.js';

const srgb = buildColourProfile({ form: 'none' }).profile;
const settings = (kind: 'jpeg' | 'png', more: Partial<EncodeSettings> = {}): EncodeSettings => ({
  kind,
  profile: srgb,
  pixelsPerMetre: null,
  hasTransparency: false,
  ...more,
});
const decode = (bytes: Uint8Array): Promise<Photo> => decodePhoto(bytes, sizeLimits.figma, loadCodec);
const encode = (photo: Photo) => encodePhoto(photo.raster, photo, loadCodec);
const p3 = rgbProfile('displayP3', srgbCurveTag, unicodeNameTag('Display P3'));

/** Text as it would stand in the file. */
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');

/** Sampling factors in the frame header, one byte per component. */
function samplingFactors(jpeg: Uint8Array): readonly number[] {
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]));
  return Array.from({ length: jpeg[at + 9]! }, (_, i) => jpeg[at + 11 + i * 3]!);
}

let portrait: Photo;
beforeAll(async () => {
  portrait = await decode(await readPortrait());
});

describe('encodePhoto to JPEG', () => {
  it('keeps every sample of colour and at least 40 dB of a photo', async () => {
    const bytes = await encode(portrait);
    expect(samplingFactors(bytes)).toEqual([0x11, 0x11, 0x11]);
    const back = await decode(bytes);
    expect(psnr(portrait.raster, back.raster)).toBeGreaterThan(40);
    expect(back).toMatchObject({ kind: 'jpeg', hasTransparency: false, warnings: [] });
  });

  it('lays transparency on white', async () => {
    const raster = noise(32, 32, () => 0);
    const bytes = await encodePhoto(raster, settings('jpeg', { hasTransparency: true }), loadCodec);
    const { data } = (await decode(bytes)).raster;
    expect(Math.min(...data)).toBe(255);
  });

  it('gives the same bytes for the same photo', async () => {
    expect(await encode(portrait)).toEqual(await encode(portrait));
  });
});

describe('encodePhoto to PNG', () => {
  it('is lossless for opaque pixels, in three channels, and readable by another decoder', async () => {
    const bytes = await encodePhoto(portrait.raster, settings('png'), loadCodec);
    expect(bytes[25]).toBe(2);
    expect(Buffer.from(portrait.raster.data).equals(decodePngElsewhere(bytes))).toBe(true);
    expect(Buffer.from((await decode(bytes)).raster.data).equals(Buffer.from(portrait.raster.data))).toBe(
      true,
    );
  });

  it('is lossless under transparency, colours of clear pixels included', async () => {
    const raster = noise(41, 33, (x, y) => (x * y) & 255);
    const bytes = await encodePhoto(raster, settings('png', { hasTransparency: true }), loadCodec);
    expect(bytes[25]).toBe(6);
    const back = await decode(bytes);
    expect(back.hasTransparency).toBe(true);
    expect(back.raster).toEqual(raster);
  });

  it('is smaller than unfiltered rows would be', async () => {
    const bytes = await encodePhoto(portrait.raster, settings('png'), loadCodec);
    const rows = new Uint8Array(500 * 1501);
    for (let i = 0; i < 500 * 500; i++) {
      rows.set(portrait.raster.data.subarray(i * 4, i * 4 + 3), i * 3 + Math.floor(i / 500) + 1);
    }
    const plain = pngFile({ width: 500, height: 500, depth: 8, colourType: 2, rows });
    expect(bytes.length).toBeLessThan(plain.length * 0.95);
  });
});

describe('orientation', () => {
  const corners = (photo: Photo) => {
    const { widthPx: w, heightPx: h, data } = photo.raster;
    const name = (x: number, y: number) => {
      const [r, g, b] = data.subarray((y * w + x) * 4) as unknown as number[];
      return r! > 180 ? 'red' : g! > 160 ? 'green' : b! > 170 ? 'blue' : 'grey';
    };
    return [name(8, 8), name(w - 9, 8), name(8, h - 9), name(w - 9, h - 9)];
  };
  // upright corners (top left, top right, bottom left, bottom right) of a file stored as red green / blue grey
  const upright = {
    1: ['red', 'green', 'blue', 'grey'],
    2: ['green', 'red', 'grey', 'blue'],
    3: ['grey', 'blue', 'green', 'red'],
    4: ['blue', 'grey', 'red', 'green'],
    5: ['red', 'blue', 'green', 'grey'],
    6: ['blue', 'red', 'grey', 'green'],
    7: ['grey', 'green', 'blue', 'red'],
    8: ['green', 'grey', 'red', 'blue'],
  };

  for (const [tag, expected] of Object.entries(upright)) {
    it(`${tag} is applied once and not written`, async () => {
      const stored = await encodePhoto(quarters(64, 48), settings('jpeg'), loadCodec);
      const orientation = Number(tag);
      const tagged = insertSegments(
        stored,
        exifSegment({ orientation, resolution: [300, 150], gpsMark: 'N51' }),
      );
      const photo = await decode(tagged);
      const isTurned = orientation >= 5;
      expect([photo.raster.widthPx, photo.raster.heightPx]).toEqual(isTurned ? [48, 64] : [64, 48]);
      expect(corners(photo)).toEqual(expected);
      expect(photo.pixelsPerMetre!.x > photo.pixelsPerMetre!.y).toBe(!isTurned);
      const written = await encode(photo);
      expect(holds(written, 'Exif')).toBe(false);
      expect(corners(await decode(written))).toEqual(expected);
    });
  }
});

describe('profiles', () => {
  it.each(['jpeg', 'png'] as const)('Display P3 comes out of a %s byte for byte', async (kind) => {
    const profile: ColourProfile = buildColourProfile({ form: 'icc', icc: p3 }).profile;
    const source = await encodePhoto(quarters(64, 48), settings(kind, { profile }), loadCodec);
    const photo = await decode(source);
    expect(photo.profile).toMatchObject({ name: 'Display P3', previewSpace: 'display-p3' });
    expect(photo.profile.icc).toEqual(p3);
    const written = await decode(await encode(photo));
    expect(written.profile.icc).toEqual(p3);
    expect(written.warnings).toEqual([]);
  });

  it('of 200 kB survive both kinds', async () => {
    const large = join(
      p3,
      Uint8Array.from({ length: 200_000 }, (_, i) => (i * i) & 255),
    );
    large.set([0, large.length >> 16, (large.length >> 8) & 255, large.length & 255]);
    const profile = { ...srgb, icc: large };
    for (const kind of ['jpeg', 'png'] as const) {
      const bytes = await encodePhoto(quarters(32, 32), settings(kind, { profile }), loadCodec);
      expect(Buffer.from((await decode(bytes)).profile.icc!).equals(large)).toBe(true);
    }
  });

  it('a damaged iCCP chunk gives sRGB and a warning', async () => {
    const rows = new Uint8Array(16 * 49);
    const chunks = [pngChunk('iCCP', join(ascii('name\0'), [0], ascii('this is no zlib stream')))];
    const photo = await decode(pngFile({ width: 16, height: 16, depth: 8, colourType: 2, rows, chunks }));
    expect(photo).toMatchObject({ warnings: ['unknown-profile'], profile: { name: 'sRGB', icc: null } });
  });

  it('a CMYK profile on RGB pixels is not passed on', async () => {
    const cmyk = jpegSegment(0xe2, join(ascii('ICC_PROFILE\0'), [1, 1], iccProfile('CMYK', {})));
    const stored = await encodePhoto(quarters(32, 32), settings('jpeg'), loadCodec);
    const photo = await decode(insertSegments(stored, cmyk));
    expect(photo).toMatchObject({ warnings: ['unknown-profile'], profile: { icc: null } });
  });
});

describe('grey photos', () => {
  /** A whole grey JPEG of 24 × 20 px. */
  const greyJpeg = new Uint8Array(
    Buffer.from(
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMU' +
        'FRUVDA8XGBYUGBIUFRT/wAALCAAUABgBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAgJ/8QAGxAAAQQDAAAAAAAAAAAAAAAAAAUW' +
        'F2RToaL/2gAIAQEAAD8AieA6+hAdfQgOvo0egStyIErciBK3JeTOS8AZyXgDOS8B/9k=',
      'base64',
    ),
  );

  it('come back in RGB, neutral, in their kind and size', async () => {
    const photo = await decode(greyJpeg);
    expect(photo.raster).toMatchObject({ widthPx: 24, heightPx: 20 });
    const { data } = photo.raster;
    for (let i = 0; i < data.length; i += 4) expect([data[i + 1], data[i + 2]]).toEqual([data[i], data[i]]);
    expect(new Set(data).size).toBeGreaterThan(10);
    const back = await decode(await encode(photo));
    expect(back).toMatchObject({ kind: 'jpeg', raster: { widthPx: 24, heightPx: 20 } });
    expect(psnr(photo.raster, back.raster)).toBeGreaterThan(40);
  });

  it("carry their profile's curve in an RGB profile", async () => {
    const grey = iccProfile('GRAY', { desc: asciiNameTag('Gray Gamma 1.8'), kTRC: gammaTag(1.8) });
    const tagged = insertSegments(greyJpeg, jpegSegment(0xe2, join(ascii('ICC_PROFILE\0'), [1, 1], grey)));
    const photo = await decode(tagged);
    const written = await encode(photo);
    expect(holds(written, 'GRAYXYZ')).toBe(false);
    expect(holds(written, 'mntrRGB XYZ ')).toBe(true);
    expect((await decode(written)).profile.toLinear[128]).toBeCloseTo((128 / 255) ** 1.80078, 4);
  });
});

describe('what the source knew besides its pixels', () => {
  it('GPS, EXIF, XMP and comments are gone', async () => {
    const source = insertSegments(
      await readPortrait(),
      exifSegment({ orientation: 1, gpsMark: 'N51-30-26' }),
      jpegSegment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>by me</x:xmpmeta>')),
      jpegSegment(0xfe, ascii('a comment')),
    );
    expect(holds(source, 'N51-30-26')).toBe(true);
    for (const kind of ['jpeg', 'png'] as const) {
      const written = await encode({ ...(await decode(source)), kind });
      for (const text of ['Exif', 'eXIf', 'N51', 'ns.adobe.com', 'a comment'])
        expect(holds(written, text)).toBe(false);
    }
  });

  it.each(['jpeg', 'png'] as const)('the density stays in a %s', async (kind) => {
    const pixelsPerMetre = { x: 11811, y: 5906 };
    const bytes = await encodePhoto(quarters(32, 32), settings(kind, { pixelsPerMetre }), loadCodec);
    const photo = await decode(bytes);
    expect(photo.pixelsPerMetre!.x).toBeCloseTo(11811, -1);
    expect(photo.pixelsPerMetre!.y).toBeCloseTo(5906, -1);
  });
});
