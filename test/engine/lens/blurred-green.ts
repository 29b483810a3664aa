import type { ApertureSettings } from '../../../src/contract/aperture-settings.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbRaster } from '../../../src/engine/raster/rgb-raster.js';
import { roomThroughLens } from './room-through-lens.js';

/** A plain grey picture of one code. */
export function plainRaster(widthPx: number, heightPx: number, code: number): RgbRaster {
  return { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 3).fill(code) };
}

/** Everything at one depth. */
export const flatDepth = (t: number): Plane => ({ widthPx: 1, heightPx: 1, data: Float32Array.of(t) });

/** Green light of the whole blurred picture, made in bands of `bandRows`. */
export async function blurredGreen(
  backdrop: RgbRaster,
  depth: Plane,
  radiusAtInfinityPx: number,
  bandRows: number = backdrop.heightPx,
  aperture?: ApertureSettings,
): Promise<Float32Array> {
  const { widthPx, heightPx } = backdrop;
  const lit = await roomThroughLens(backdrop, depth, radiusAtInfinityPx, aperture);
  const all = new Float32Array(widthPx * heightPx);
  for (let first = 0; first < heightPx; first += bandRows) {
    const rows = Math.min(bandRows, heightPx - first);
    const plane = () => new Float32Array(widthPx * rows);
    const band = { red: plane(), green: plane(), blue: plane() };
    lit.readBand(first, rows, band);
    all.set(band.green, first * widthPx);
  }
  return all;
}
