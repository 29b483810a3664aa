import { readFile } from 'node:fs/promises';
import type { AssetLoader } from '../../src/contract/asset-name.js';
import { resampleRegion } from '../../src/engine/raster/resample-region.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { decodePhoto } from '../../src/runtime/codec/decode-photo.js';

const limits = { maxSidePx: 8192, maxPixels: 8192 * 8192 };

/** A photo file, upright, shrunk to at most `longSidePx`; part of its width when `across` (two shares, 0..1) is given. */
export async function smallPhoto(
  file: string,
  loadAsset: AssetLoader,
  longSidePx: number,
  across: readonly [number, number] = [0, 1],
): Promise<RgbaRaster> {
  const { raster } = await decodePhoto(new Uint8Array(await readFile(file)), limits, loadAsset);
  const x = Math.round(raster.widthPx * across[0]);
  const box = { x, y: 0, width: Math.round(raster.widthPx * across[1]) - x, height: raster.heightPx };
  const scale = Math.min(1, longSidePx / Math.max(box.width, box.height));
  const widthPx = Math.round(box.width * scale);
  const heightPx = Math.round(box.height * scale);
  const values = resampleRegion({ ...raster, stride: 4, channels: 4 }, box, widthPx, heightPx);
  return { widthPx, heightPx, data: Uint8ClampedArray.from(values) };
}
