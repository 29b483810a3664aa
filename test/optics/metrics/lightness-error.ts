import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { lightnessAt } from './lab.js';

/** Mean and 95th percentile of |ΔL*| where `counts` is 1; a halo is what this is around a person. NaN when nothing counts. */
export function lightnessError(
  a: RgbaRaster,
  b: RgbaRaster,
  counts: Uint8Array,
): { mean: number; p95: number } {
  const errors: number[] = [];
  counts.forEach((on, i) => {
    if (on === 1) errors.push(Math.abs(lightnessAt(a, i) - lightnessAt(b, i)));
  });
  errors.sort((one, other) => one - other);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { mean, p95: errors[Math.floor(0.95 * (errors.length - 1))] ?? Number.NaN };
}
