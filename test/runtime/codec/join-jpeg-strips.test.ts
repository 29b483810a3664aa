import { describe, expect, it } from 'vitest';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import { encodeJpeg } from '../../../src/runtime/codec/encode-jpeg.js';
import { joinJpegStrips } from '../../../src/runtime/codec/join-jpeg-strips.js';
import { loadCodec } from './load-codec.js';
import { noise, quarters } from './test-rasters.js';

const encode = (raster: ReturnType<typeof noise>) => encodeJpeg(raster, loadCodec);
const decode = (bytes: Uint8Array) => decodeJpeg(bytes, loadCodec);

/** Flat colours ask for few symbols, noise for nearly all: their own tables cannot read each other. */
const strips = [
  quarters(77, 16),
  noise(77, 16, () => 255),
  quarters(77, 16),
  noise(77, 16, () => 255),
  noise(77, 5, () => 255),
];

describe('joined strips', () => {
  it('decode to the very pixels that the strips decode to', async () => {
    const files = await Promise.all(strips.map(encode));
    const joined = await decode(joinJpegStrips(files));
    expect([joined.widthPx, joined.heightPx]).toEqual([77, 69]);
    const apart = await Promise.all(files.map(async (file) => Buffer.from((await decode(file)).data)));
    expect(Buffer.concat(apart).equals(Buffer.from(joined.data))).toBe(true);
  });

  it('are marked with restarts that count to eight and begin anew', async () => {
    const files = await Promise.all(Array.from({ length: 11 }, () => encode(noise(24, 8, (x, y) => x * y))));
    const joined = joinJpegStrips(files);
    const found: number[] = [];
    for (let i = 0; i + 1 < joined.length; i++) {
      if (joined[i] === 0xff && joined[i + 1] >= 0xd0 && joined[i + 1] <= 0xd7) found.push(joined[i + 1] & 7);
    }
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
    expect((await decode(joined)).heightPx).toBe(88);
  });

  it('take no more bytes than the strips with a table each', async () => {
    const files = await Promise.all(Array.from({ length: 4 }, () => encode(noise(256, 128, () => 255))));
    const apart = files.reduce((sum, { length }) => sum + length, 0);
    expect(joinJpegStrips(files).length).toBeLessThan(apart);
  });

  it('refuses what no encoder of ours writes', async () => {
    const file = await encode(quarters(16, 16));
    const frame = Buffer.from(file).indexOf(Buffer.from([0xff, 0xc0]));
    const subsampled = file.slice();
    subsampled[frame + 11] = 0x22;
    const progressive = file.slice();
    progressive[frame + 1] = 0xc2;
    for (const odd of [subsampled, progressive]) expect(() => joinJpegStrips([odd, file])).toThrow(TypeError);
  });
});
