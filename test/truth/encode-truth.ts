import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import type { Given } from './given-of.js';
import { lightToCode } from './light-to-code.js';

/** From this share on a pixel is the person's alone and keeps the photo's bytes. */
const personAlpha = 0.995;

/**
 * What a camera would store of a true picture: light clipped at white, 8-bit sRGB; the person's own pixels are the sharp photo's.
 * @param light - linear RGB, interleaved, of the given photo's size
 * @returns an opaque raster that the caller owns
 */
export function encodeTruth(light: Float32Array, { sharp, alpha }: Given): RgbaRaster {
  const data = new Uint8ClampedArray(sharp.data);
  for (let i = 0; i < alpha.data.length; i++) {
    if (alpha.data[i]! >= personAlpha) continue;
    for (let channel = 0; channel < 3; channel++) {
      data[i * 4 + channel] = lightToCode(light[i * 3 + channel]!);
    }
  }
  return { widthPx: sharp.widthPx, heightPx: sharp.heightPx, data };
}
