import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { ciede2000 } from './ciede2000.js';
import { labAt } from './lab.js';

/** Mean ΔE00 where `counts` is 1; NaN when nothing counts. */
export function colourError(a: RgbaRaster, b: RgbaRaster, counts: Uint8Array): number {
  let [sum, pixels] = [0, 0];
  counts.forEach((on, i) => {
    if (on === 0) return;
    sum += ciede2000(labAt(a, i), labAt(b, i));
    pixels++;
  });
  return sum / pixels;
}
