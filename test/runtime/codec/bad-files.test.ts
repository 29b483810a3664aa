import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SizeLimits } from '../../../src/engine/photo/check-size.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import {
  ascii,
  join,
  plainPng,
  pngChunk,
  pngFile,
  pngSignature,
  u32,
} from '../../engine/photo/photo-bytes.js';
import { loadCodec, readPortrait } from './load-codec.js';

/** A whole CMYK JPEG of 24 × 20 px. */
const cmykJpeg = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdo' +
    'Zz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
    'Y2NjY2Nj/8AAFAgAFAAYBAEiAAIRAQMRAQQiAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAFAgb/xAAeEAEAAAUFAAAAAAAAAAAAAAAA' +
    'AQIDFFESExVSYv/EABYBAQEBAAAAAAAAAAAAAAAAAAAGBf/EABoRAQABBQAAAAAAAAAAAAAAAAABAxEUFVH/2gAOBAEAAhEDEQQA' +
    'AD8ArbhuN2UcxLKOYszcyk8Crx1HKejlPSRY1MzFjUzMxuDdlHMQ3MmBV4r8p6EixqZmFbRLg0S4BLrO0Oqt6fUt6fUDRLgALQW9' +
    'PqA//9k=',
  'base64',
);

const failure = (bytes: Uint8Array, limits: SizeLimits = sizeLimits.figma): Promise<unknown> =>
  decodePhoto(bytes, limits, loadCodec).then(
    () => 'decoded',
    (thrown: unknown) => thrown,
  );

const blank = (width: number, height: number) =>
  pngFile({ width, height, depth: 8, colourType: 2, rows: new Uint8Array(height * (width * 3 + 1)) });

let jpeg: Uint8Array;
beforeAll(async () => {
  jpeg = await readPortrait();
});

describe('decodePhoto refuses', () => {
  it('an empty file', async () => {
    expect(await failure(new Uint8Array())).toMatchObject({ name: 'BlurError', code: 'image-empty' });
  });

  it('text named .jpg', async () => {
    expect(await failure(ascii('Dear all, please find my photo attached.'))).toMatchObject({
      code: 'not-an-image',
    });
  });

  it.each([0.02, 0.1, 0.5, 0.9, 0.999])('a JPEG cut at %d of its length', async (share) => {
    expect(await failure(jpeg.subarray(0, Math.floor(jpeg.length * share)))).toMatchObject({
      code: 'image-corrupt',
    });
  });

  it('a JPEG cut in the middle with an end put on', async () => {
    const mended = join(jpeg.subarray(0, jpeg.length >> 1), [0xff, 0xd9]);
    expect(await failure(mended)).toMatchObject({ code: 'image-corrupt' });
  });

  it('a JPEG with a damaged scan', async () => {
    const damaged = jpeg.slice();
    damaged.fill(0x55, jpeg.length >> 1, (jpeg.length >> 1) + 3000);
    expect(await failure(damaged)).toMatchObject({ code: 'image-corrupt' });
  });

  it('a JPEG of two bytes', async () => {
    expect(await failure(Uint8Array.of(0xff, 0xd8))).toMatchObject({ code: 'image-corrupt' });
  });

  it('a JPEG made of thousands of scans', async () => {
    const scan = jpeg.subarray(jpeg.lastIndexOf(0xda) - 1, jpeg.length - 2);
    expect(scan.length).toBeGreaterThan(0);
    const tiny = join([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0], [0x11]);
    const many = join(
      jpeg.subarray(0, jpeg.length - 2),
      ...Array.from({ length: 5000 }, () => tiny),
      [0xff, 0xd9],
    );
    expect(await failure(many)).toMatchObject({
      code: 'image-corrupt',
      message: expect.stringContaining('scans'),
    });
  });

  it.each([8, 30, 60, 200, 400])('a PNG cut after %i bytes', async (length) => {
    const png = plainPng();
    expect(png.length).toBeGreaterThan(400);
    expect(await failure(png.subarray(0, length))).toMatchObject({ code: 'image-corrupt' });
  });

  it('a PNG without its last chunk', async () => {
    const png = plainPng();
    expect(await failure(png.subarray(0, png.length - 12))).toMatchObject({ code: 'image-corrupt' });
  });

  it('a PNG with one flipped bit in its pixels', async () => {
    const png = plainPng();
    png[100]! ^= 4;
    expect(await failure(png)).toMatchObject({ code: 'image-corrupt' });
  });

  it('a PNG with one flipped bit in its palette', async () => {
    const palette = pngChunk('PLTE', [0, 0, 0, 255, 255, 255]);
    const rows = new Uint8Array(16 * 17);
    const png = pngFile({ width: 16, height: 16, depth: 8, colourType: 3, rows, chunks: [palette] });
    expect(await failure(png)).toBe('decoded');
    png[42]! ^= 1;
    expect(await failure(png)).toMatchObject({
      code: 'image-corrupt',
      message: expect.stringContaining('PLTE'),
    });
  });

  it('a PNG that corrects its size upward after the first header', async () => {
    const second = pngChunk('IHDR', [...u32(5000), ...u32(5000), 8, 2, 0, 0, 0]);
    expect(await failure(plainPng(32, 24, [second]))).toMatchObject({
      code: 'image-corrupt',
      message: expect.stringContaining('IHDR'),
    });
  });

  it('a PNG with sound checksums and rows missing', async () => {
    const rows = new Uint8Array(20 * (32 * 3 + 1));
    expect(await failure(pngFile({ width: 32, height: 24, depth: 8, colourType: 2, rows }))).toMatchObject({
      code: 'image-corrupt',
    });
  });

  it('a PNG with a filter or a palette colour that does not exist', async () => {
    const rows = new Uint8Array(24 * (32 * 3 + 1)).fill(9);
    expect(await failure(pngFile({ width: 32, height: 24, depth: 8, colourType: 2, rows }))).toMatchObject({
      code: 'image-corrupt',
    });
    const indexed = { width: 16, height: 16, depth: 8, colourType: 3, rows: new Uint8Array(16 * 17) };
    indexed.rows[40] = 2;
    const palette = pngChunk('PLTE', [0, 0, 0, 255, 255, 255]);
    expect(await failure(pngFile({ ...indexed, chunks: [palette] }))).toMatchObject({
      code: 'image-corrupt',
    });
    expect(await failure(pngFile(indexed))).toMatchObject({ code: 'image-corrupt' });
  });

  it('a picture of 1 × 1', async () => {
    expect(await failure(blank(1, 1))).toMatchObject({
      code: 'image-too-small',
      details: { widthPx: 1, heightPx: 1, minSidePx: 16 },
    });
  });

  it('a picture of 1 × 4096', async () => {
    expect(await failure(blank(1, 4096))).toMatchObject({ code: 'image-too-small' });
  });

  it('more than 4096 a side in Figma, and takes it on the command line', async () => {
    const wide = blank(4097, 16);
    expect(await failure(wide)).toMatchObject({
      code: 'image-too-large',
      details: { widthPx: 4097, heightPx: 16, maxSidePx: 4096 },
    });
    expect(await failure(wide, sizeLimits.commandLine)).toBe('decoded');
  });

  it('more than 50 megapixels on the command line', async () => {
    const ihdr = pngChunk('IHDR', [...u32(8000), ...u32(6251), 8, 2, 0, 0, 0]);
    const claim = join(pngSignature, ihdr, pngChunk('IDAT', new Uint8Array(50)), pngChunk('IEND'));
    expect(await failure(claim, sizeLimits.commandLine)).toMatchObject({
      code: 'image-too-large',
      details: { widthPx: 8000, heightPx: 6251, maxMegapixels: 50 },
    });
  });

  it('a PNG that claims 60000 × 60000 in 2 kB, at once and without taking memory', async () => {
    const ihdr = pngChunk('IHDR', [...u32(60000), ...u32(60000), 8, 6, 0, 0, 0]);
    const bomb = join(pngSignature, ihdr, pngChunk('IDAT', new Uint8Array(2000)), pngChunk('IEND'));
    for (const limits of [sizeLimits.figma, sizeLimits.commandLine]) {
      const before = process.memoryUsage();
      expect(await failure(bomb, limits)).toMatchObject({
        code: 'image-too-large',
        details: { widthPx: 60000, heightPx: 60000 },
      });
      const after = process.memoryUsage();
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1e6);
    }
  });

  it('a PNG that claims more than its bytes can hold, without taking memory for it', async () => {
    const ihdr = pngChunk('IHDR', [...u32(4096), ...u32(4096), 8, 6, 0, 0, 0]);
    const claim = join(
      pngSignature,
      ihdr,
      pngChunk('IDAT', new Uint8Array(deflateSync(new Uint8Array(99)))),
      pngChunk('IEND'),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await failure(claim)).toMatchObject({ code: 'image-corrupt' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e6);
  });

  it('a CMYK JPEG', async () => {
    expect(await failure(new Uint8Array(cmykJpeg))).toMatchObject({
      code: 'unsupported-colour',
      details: { colour: 'CMYK' },
    });
  });

  it.each([
    ['GIF', 'image-animated', join(ascii('GIF89a'), new Uint8Array(7), gifPicture(), gifPicture(), [0x3b])],
    ['GIF', 'unsupported-format', join(ascii('GIF89a'), new Uint8Array(7), gifPicture(), [0x3b])],
    ['WebP', 'unsupported-format', ascii('RIFF\x10\0\0\0WEBPVP8 ')],
    ['HEIC', 'unsupported-format', join(u32(24), ascii('ftypheic\0\0\0\0mif1heic'))],
    ['AVIF', 'unsupported-format', join(u32(24), ascii('ftypavif\0\0\0\0mif1miaf'))],
    ['TIFF', 'unsupported-format', ascii('II*\0\x08\0\0\0')],
    ['BMP', 'unsupported-format', join(ascii('BM'), u32(70), u32(0), u32(54), new Uint8Array(20))],
    ['SVG', 'unsupported-format', ascii('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ])('%s by its name (%s)', async (format, code, bytes) => {
    expect(await failure(bytes)).toMatchObject({ code, details: { format } });
  });

  it('an animated PNG', async () => {
    const moving = plainPng(32, 24, [pngChunk('acTL', [...u32(2), ...u32(0)])]);
    expect(await failure(moving)).toMatchObject({ code: 'image-animated', details: { format: 'PNG' } });
  });

  it('nothing for good when the codec could not be loaded once', async () => {
    let attempts = 0;
    const flaky: typeof loadCodec = async (name) => {
      attempts++;
      if (attempts === 1) throw new Error('no such asset');
      return loadCodec(name);
    };
    await expect(decodePhoto(jpeg, sizeLimits.figma, flaky)).rejects.toMatchObject({
      name: 'BlurError',
      code: 'host',
    });
    await expect(decodePhoto(jpeg, sizeLimits.figma, flaky)).resolves.toMatchObject({ kind: 'jpeg' });
  });
});

function gifPicture(): Uint8Array {
  return join([0x2c], new Uint8Array(9), [2, 2, 0x4c, 0x01, 0]);
}
