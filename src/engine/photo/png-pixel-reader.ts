import { BlurError } from '../../contract/blur-error.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { unfilterRow } from './png-filter.js';
import { type PngLayout, samplesPerPixel } from './png-layout.js';
import { pngPasses } from './png-passes.js';
import { pngRowToRgba } from './png-row-to-rgba.js';

/** Turns inflated bytes into pixels as they come, so that they are never all in memory at once. */
export interface PngPixelReader {
  /** @returns true once every row is there; whatever comes after that is ignored */
  push(inflated: Uint8Array): boolean;
  /** filled row by row; complete when `push` has returned true */
  readonly raster: RgbaRaster;
}

/**
 * A reader for one PNG; allocates the raster and two rows.
 * @throws BlurError `image-corrupt` from `push` for an unknown filter or palette index
 */
export function createPngPixelReader(layout: PngLayout): PngPixelReader {
  const { widthPx, heightPx } = layout;
  const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
  const bitsPerPixel = layout.bitDepth * samplesPerPixel(layout.colourType);
  const pixelBytes = Math.max(1, bitsPerPixel >> 3);
  const passes = pngPasses(widthPx, heightPx, layout.interlaced);
  const writeRow = pngRowToRgba(layout);
  const longest = Math.ceil((widthPx * bitsPerPixel) / 8);
  let above = new Uint8Array(longest);
  let current = new Uint8Array(longest);
  let passIndex = 0;
  let rowIndex = 0;
  let filter = -1;
  let filled = 0;

  const finishRow = (rowBytes: number): void => {
    const pass = passes[passIndex]!;
    const row = current.subarray(0, rowBytes);
    if (!unfilterRow(filter, row, above, pixelBytes))
      throw new BlurError('image-corrupt', `filter ${filter}`);
    const start = ((pass.y + rowIndex * pass.stepY) * widthPx + pass.x) * 4;
    writeRow(row, { rgba, start, step: pass.stepX * 4, width: pass.width });
    [above, current] = [current, above];
    filter = -1;
    filled = 0;
    rowIndex++;
    if (rowIndex < pass.height) return;
    rowIndex = 0;
    passIndex++;
    above.fill(0);
  };

  const push = (inflated: Uint8Array): boolean => {
    let at = 0;
    while (passIndex < passes.length && at < inflated.length) {
      const rowBytes = Math.ceil((passes[passIndex]!.width * bitsPerPixel) / 8);
      if (filter < 0) filter = inflated[at++]!;
      const taken = Math.min(rowBytes - filled, inflated.length - at);
      current.set(inflated.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === rowBytes) finishRow(rowBytes);
    }
    return passIndex === passes.length;
  };

  return { push, raster: { widthPx, heightPx, data: rgba } };
}
