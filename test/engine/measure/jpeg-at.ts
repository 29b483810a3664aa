import mozjpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import { type ModuleFactory, openMozjpeg } from '../../../src/runtime/codec/mozjpeg-module.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

interface Encoder {
  encode(rgba: Uint8ClampedArray, widthPx: number, heightPx: number, options: object): Uint8Array;
}

/** What is left of a raster after a JPEG file of this quality, 1..100, its colours halved in size as most programs do. */
export async function jpegAt({ widthPx, heightPx, data }: RgbaRaster, quality: number): Promise<RgbaRaster> {
  const settings = {
    ...{ quality, baseline: false, arithmetic: false, progressive: false, optimize_coding: true },
    ...{ smoothing: 0, color_space: 3, quant_table: 0, trellis_multipass: false, trellis_opt_zero: false },
    ...{ trellis_opt_table: false, trellis_loops: 1, auto_subsample: false, chroma_subsample: 2 },
    ...{ separate_chroma_quality: false, chroma_quality: quality },
  };
  const codec = { name: 'mozjpeg-encode.wasm', loadAsset: loadSourceAsset, failure: 'host' } as const;
  const { run } = await openMozjpeg(codec, mozjpegEncoder as unknown as ModuleFactory<Encoder>);
  const bytes = run((encoder) => encoder.encode(data, widthPx, heightPx, settings).slice());
  return decodeJpeg(bytes, loadSourceAsset);
}
