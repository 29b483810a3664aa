import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { encodePalettePng } from './palette-png.js';
import { palettise, unpalettise } from './palettise.js';

const opaque = (colours: readonly number[]) =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));

describe('a picture in a palette', () => {
  it('keeps up to 256 colours exactly, and comes back from its file', () => {
    const pixel = fc.integer({ min: 0, max: 0xffffff });
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 1, maxLength: 256 }), (pixels) => {
        const packed = palettise(opaque(pixels));
        expect(unpalettise(packed)).toEqual(opaque(pixels));
        const { width, height, data } = PNG.sync.read(encodePalettePng(1, packed));
        expect([width, height]).toEqual([1, pixels.length]);
        expect(new Uint8Array(data)).toEqual(opaque(pixels));
      }),
    );
  });

  it('keeps the frequent colours exactly and moves the others to the nearest', () => {
    const greys = Array.from({ length: 256 }, (_, code) => code * 0x010101);
    const pixels = [...greys, ...greys, 0x808081, 0x2c2c2d];
    const back = unpalettise(palettise(opaque(pixels)));
    expect(back.subarray(0, 512 * 4)).toEqual(opaque([...greys, ...greys]));
    expect([...back.subarray(512 * 4)]).toEqual([128, 128, 128, 255, 44, 44, 44, 255]);
  });
});
