import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Orientation } from './photo-header.js';

/**
 * Turns a stored raster upright.
 * @param raster - as stored; returned itself when already upright, else left untouched
 * @param orientation - EXIF's 1..8; 6 means "turn a quarter clockwise to see it upright"
 * @returns a new raster; 5 to 8 swap width and height
 * Source: EXIF 2.32, tag 0x0112.
 */
export function orient(raster: RgbaRaster, orientation: Orientation): RgbaRaster {
  if (orientation === 1) return raster;
  const { widthPx: w, heightPx: h } = raster;
  const swaps = orientation >= 5;
  const widthPx = swaps ? h : w;
  const heightPx = swaps ? w : h;
  const from = pixelsOf(raster.data);
  const data = new Uint8ClampedArray(raster.data.length);
  const to = new Uint32Array(data.buffer);
  const [origin, stepX, stepY] = walk(orientation, w, h);
  for (let y = 0, at = 0; y < heightPx; y++) {
    let source = origin + y * stepY;
    for (let x = 0; x < widthPx; x++, source += stepX) to[at++] = from[source]!;
  }
  return { widthPx, heightPx, data };
}

/** Where the upright picture's first pixel is stored, and how far to step there per upright column and row. */
function walk(orientation: Orientation, w: number, h: number): readonly [number, number, number] {
  const last = w * h - 1;
  switch (orientation) {
    case 1:
      return [0, 1, w];
    case 2:
      return [w - 1, -1, w];
    case 3:
      return [last, -1, -w];
    case 4:
      return [last - w + 1, 1, -w];
    case 5:
      return [0, w, 1];
    case 6:
      return [last - w + 1, -w, 1];
    case 7:
      return [last, -w, -1];
    case 8:
      return [w - 1, w, -1];
  }
}

/** Whole pixels at once where the memory is aligned for it; a copy where it is not. */
function pixelsOf(rgba: Uint8ClampedArray): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}
