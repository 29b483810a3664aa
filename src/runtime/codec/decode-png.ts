import { readPngLayout } from '../../engine/photo/png-layout.js';
import { createPngPixelReader } from '../../engine/photo/png-pixel-reader.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import { inflate } from './inflate.js';

/**
 * Decodes a PNG of any kind to 8-bit RGBA, row by row as it inflates.
 * @param bytes - a file whose header has been read and whose size has been checked
 * @throws BlurError `image-corrupt`
 */
export async function decodePng(bytes: Uint8Array): Promise<RgbaRaster> {
  const layout = readPngLayout(bytes);
  const reader = createPngPixelReader(layout);
  await inflate(layout.deflated, (piece) => reader.push(piece));
  return reader.raster;
}
