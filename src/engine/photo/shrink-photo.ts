import { createLightEncoder } from '../colour/light-encoder.js';
import { type AxisTaps, axisTaps } from '../raster/axis-taps.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Photo } from './photo.js';

/**
 * A copy of the photo whose long side is at most `maxSidePx`, averaged by area in linear light, colour weighted by coverage.
 * A photo that is small enough is returned as it is. Reads the source row by row, so it needs no large buffer.
 */
export function shrinkPhoto(photo: Photo, maxSidePx: number): RgbaRaster {
  const { raster, profile } = photo;
  const scale = maxSidePx / Math.max(raster.widthPx, raster.heightPx);
  if (scale >= 1) return raster;
  const widthPx = Math.max(1, Math.round(raster.widthPx * scale));
  const heightPx = Math.max(1, Math.round(raster.heightPx * scale));
  const across = axisTaps({
    sourceLength: raster.widthPx,
    from: 0,
    span: raster.widthPx,
    outLength: widthPx,
  });
  const down = axisTaps({
    sourceLength: raster.heightPx,
    from: 0,
    span: raster.heightPx,
    outLength: heightPx,
  });
  const encode = createLightEncoder(profile.toLinear);
  const out = new Uint8ClampedArray(widthPx * heightPx * 4);
  const row = new Float32Array(widthPx * 4);
  const sum = new Float32Array(widthPx * 4);
  for (let y = 0; y < heightPx; y++) {
    sum.fill(0);
    for (let tap = 0; tap < down.taps; tap++) {
      const weight = down.weights[y * down.taps + tap]!;
      if (weight === 0) continue;
      shrinkRow(raster, down.first[y]! + tap, across, profile.toLinear, row);
      for (let i = 0; i < row.length; i++) sum[i] = sum[i]! + weight * row[i]!;
    }
    const base = y * widthPx * 4;
    for (let i = 0; i < sum.length; i += 4) {
      const coverage = sum[i + 3]!;
      if (coverage <= 0) continue;
      for (let c = 0; c < 3; c++) out[base + i + c] = encode(sum[i + c]! / coverage);
      out[base + i + 3] = coverage * 255;
    }
  }
  return { widthPx, heightPx, data: out };
}

/** One source row as light times coverage, and coverage; `row` is overwritten. */
function shrinkRow(
  raster: RgbaRaster,
  y: number,
  across: AxisTaps,
  toLinear: Float32Array,
  row: Float32Array,
): void {
  const { taps, first, weights } = across;
  const start = y * raster.widthPx * 4;
  for (let x = 0; x < first.length; x++) {
    let r = 0;
    let g = 0;
    let b = 0;
    let coverage = 0;
    for (let tap = 0; tap < taps; tap++) {
      const at = start + (first[x]! + tap) * 4;
      const share = (weights[x * taps + tap]! * raster.data[at + 3]!) / 255;
      r += share * toLinear[raster.data[at]!]!;
      g += share * toLinear[raster.data[at + 1]!]!;
      b += share * toLinear[raster.data[at + 2]!]!;
      coverage += share;
    }
    row[x * 4] = r;
    row[x * 4 + 1] = g;
    row[x * 4 + 2] = b;
    row[x * 4 + 3] = coverage;
  }
}
