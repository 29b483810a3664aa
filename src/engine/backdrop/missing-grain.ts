import { estimateNoise } from '../measure/estimate-noise.js';
import type { NoiseModel } from '../measure/noise-model.js';
import { scaledNoise } from '../measure/scaled-noise.js';
import type { Picture } from './cover-rows.js';

/** Standard deviation of the grain that a picture laid over a frame lacks to be as coarse as the photo, codes. */
export function missingGrainCodes(
  wanted: NoiseModel,
  { raster }: Picture,
  frame: { readonly widthPx: number; readonly heightPx: number },
): number {
  if (wanted.sigmaCodes === 0) return 0;
  const { widthPx, heightPx } = raster;
  const own = estimateNoise(raster, { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) });
  const shrunk = Math.min(widthPx / frame.widthPx, heightPx / frame.heightPx);
  const { sigmaCodes } = scaledNoise(own, Math.max(1, shrunk));
  return Math.sqrt(Math.max(0, wanted.sigmaCodes ** 2 - sigmaCodes ** 2));
}
