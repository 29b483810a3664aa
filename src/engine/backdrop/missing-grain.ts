import { estimateNoise } from '../measure/estimate-noise.js';
import type { NoiseModel } from '../measure/noise-model.js';
import { scaledNoise } from '../measure/scaled-noise.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Picture } from './cover-rows.js';

/** A picture's grain is its own: measured once, however often it is laid over a frame. */
const measured = new WeakMap<RgbaRaster, NoiseModel>();

/** Standard deviation of the grain that a picture laid over a frame lacks to be as coarse as the photo, codes. */
export function missingGrainCodes(
  wanted: NoiseModel,
  { raster }: Picture,
  frame: { readonly widthPx: number; readonly heightPx: number },
): number {
  if (wanted.sigmaCodes === 0) return 0;
  const own = measured.get(raster) ?? grainOf(raster);
  measured.set(raster, own);
  const shrunk = Math.min(raster.widthPx / frame.widthPx, raster.heightPx / frame.heightPx);
  const { sigmaCodes } = scaledNoise(own, Math.max(1, shrunk));
  return Math.sqrt(Math.max(0, wanted.sigmaCodes ** 2 - sigmaCodes ** 2));
}

function grainOf(raster: RgbaRaster): NoiseModel {
  const { widthPx, heightPx } = raster;
  return estimateNoise(raster, { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) });
}
