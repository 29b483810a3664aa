import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';

/** A cell is the mean of at least so many samples across; more would cost time in large photos and tell nothing. */
const samplesAcross = 6;

export interface SmallLuminanceOptions {
  readonly raster: RgbRaster;
  readonly toLinear: Float32Array;
  /** luminance of one unit of red, green and blue */
  readonly weights: readonly [number, number, number];
  /** share of the person, the raster's size */
  readonly alpha: Plane;
  readonly longSidePx: number;
}

export interface SmallLuminance {
  /** mean luminance per cell, linear */
  readonly light: Plane;
  /** share of the cell in which the room is seen */
  readonly seen: Float32Array;
}

/** A small luminance picture of the room, averaged in linear light; no smaller picture is enlarged. */
export function smallLuminance(options: SmallLuminanceOptions): SmallLuminance {
  const { raster, toLinear, weights, alpha, longSidePx } = options;
  const { widthPx: width, heightPx: height, data } = raster;
  const scale = Math.min(1, longSidePx / Math.max(width, height));
  const widthPx = Math.max(1, Math.round(width * scale));
  const heightPx = Math.max(1, Math.round(height * scale));
  const light = new Float32Array(widthPx * heightPx);
  const seen = new Float32Array(widthPx * heightPx);
  const count = new Float32Array(widthPx * heightPx);
  const [red, green, blue] = weights.map((weight) => toLinear.map((value) => value * weight));
  const column = Int32Array.from({ length: width }, (_, x) => Math.floor(((x + 0.5) * widthPx) / width));
  const stride = Math.max(1, Math.floor(1 / scale / samplesAcross));
  for (let y = 0; y < height; y += stride) {
    const row = Math.floor(((y + 0.5) * heightPx) / height) * widthPx;
    for (let x = 0; x < width; x += stride) {
      const i = y * width + x;
      const cell = row + column[x];
      light[cell] += red[data[i * 3]] + green[data[i * 3 + 1]] + blue[data[i * 3 + 2]];
      seen[cell] += 1 - alpha.data[i];
      count[cell]++;
    }
  }
  for (let cell = 0; cell < light.length; cell++) {
    light[cell] /= count[cell];
    seen[cell] /= count[cell];
  }
  return { light: { widthPx, heightPx, data: light }, seen };
}
