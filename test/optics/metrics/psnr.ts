import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/**
 * Peak signal-to-noise ratio of two pictures in 8-bit codes over red, green and blue, dB; Infinity when they are equal and NaN when
 * nothing counts.
 * @param counts - 1 where a pixel counts; all of them by default
 */
export function psnr(a: RgbaRaster, b: RgbaRaster, counts?: Uint8Array): number {
  if (a.data.length !== b.data.length) throw new RangeError('the pictures differ in size');
  let [squares, values] = [0, 0];
  for (let i = 0; i < a.data.length / 4; i++) {
    if (counts && counts[i] === 0) continue;
    for (let at = i * 4; at < i * 4 + 3; at++) squares += (a.data[at] - b.data[at]) ** 2;
    values += 3;
  }
  return 10 * Math.log10((255 * 255 * values) / squares);
}
