import { readFile } from 'node:fs/promises';
import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js';
import { assetSources } from '../../../build/asset-sources.mjs';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

const quality = 84;

/** A picture as a JPEG for the documents, colours as fine as brightness. The caller owns the bytes. */
export async function toJpeg({ widthPx, heightPx, data }: RgbaRaster): Promise<Uint8Array> {
  await initJpeg(new WebAssembly.Module(await readFile(assetSources['mozjpeg-encode.wasm'])));
  const picture = { data, width: widthPx, height: heightPx, colorSpace: 'srgb' } as ImageData;
  return new Uint8Array(await encodeJpeg(picture, { quality, auto_subsample: false, chroma_subsample: 1 }));
}
