import type { PixelDensity } from '../../engine/photo/photo-header.js';
import { pngScanlines } from '../../engine/photo/png-scanlines.js';
import { writePng } from '../../engine/photo/write-png.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import { deflate } from './deflate.js';

export interface PngSettings {
  /** an RGBA file when true, an RGB file when false */
  readonly withAlpha: boolean;
  readonly icc: Uint8Array | null;
  readonly profileName: string;
  readonly pixelsPerMetre: PixelDensity | null;
}

/** Encodes a raster as 8-bit PNG, every value as it is; filters and deflates row by row. */
export async function encodePng(raster: RgbaRaster, settings: PngSettings): Promise<Uint8Array> {
  const { withAlpha, icc, profileName, pixelsPerMetre } = settings;
  const deflatedRows = await deflate(pngScanlines(raster, withAlpha));
  const deflatedIcc = icc ? await deflateWhole(icc) : null;
  const { widthPx, heightPx } = raster;
  return writePng({ widthPx, heightPx, withAlpha, deflatedIcc, profileName, pixelsPerMetre, deflatedRows });
}

async function deflateWhole(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await deflate([bytes as Uint8Array<ArrayBuffer>]);
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
