import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/** From here on a pixel is the person's alone. */
const personAlone = 0.995;

/** How many of the person's own pixels differ in any of their four bytes. */
export function changedPixels(a: RgbaRaster, b: RgbaRaster, alpha: Plane): number {
  let changed = 0;
  alpha.data.forEach((share, i) => {
    if (share < Math.fround(personAlone)) return;
    const at = i * 4;
    for (let c = 0; c < 4; c++) {
      if (a.data[at + c] === b.data[at + c]) continue;
      changed++;
      return;
    }
  });
  return changed;
}
