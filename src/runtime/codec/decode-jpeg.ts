import mozjpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import type { AssetLoader } from '../../contract/asset-name.js';
import { BlurError } from '../../contract/blur-error.js';
import { checkJpegScans } from '../../engine/photo/check-jpeg-scans.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import { type ModuleFactory, openMozjpeg } from './mozjpeg-module.js';

interface Decoder {
  decode(
    bytes: Uint8Array,
    appliesOrientation: boolean,
  ): { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number } | null;
}

/** Things that decoders say of photos that are whole: padding between segments, and marks of makers they do not know. */
const harmless = /extraneous bytes before marker|unknown JFIF revision|Unknown Adobe color transform/;

/**
 * Decodes a JPEG to the pixels as stored: no orientation, no colour conversion beyond the JPEG's own YCbCr.
 * @returns an exact-size raster of its own
 * @throws BlurError `image-corrupt`, `out-of-memory`, `wasm-blocked`
 */
export async function decodeJpeg(bytes: Uint8Array, loadAsset: AssetLoader): Promise<RgbaRaster> {
  checkJpegScans(bytes);
  const codec = { name: 'mozjpeg-decode.wasm', loadAsset, failure: 'image-corrupt' } as const;
  const factory = mozjpegDecoder as unknown as ModuleFactory<Decoder>;
  const { run, complaints } = await openMozjpeg(codec, factory);
  const result = run((decoder) => decoder.decode(bytes, false));
  const serious = complaints.filter((line) => !harmless.test(line));
  if (serious.length > 0 || !result) throw new BlurError('image-corrupt', serious.join('; '));
  return { widthPx: result.width, heightPx: result.height, data: result.data };
}
