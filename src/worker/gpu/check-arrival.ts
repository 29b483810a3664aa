import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import type { Region } from './region.js';

const checkedEveryRows = 16;

/**
 * A device that has just gone away may answer with nothing, before anybody is told that it is gone. The photo's transparency goes
 * through unchanged, so it shows what has arrived.
 * @param out - all 0 before the tile was read
 * @throws Error when the tile is not there
 */
export function checkArrival(
  { x, y, widthPx, heightPx }: Region,
  out: Uint8ClampedArray,
  source: RgbaRaster,
): void {
  for (let row = y + heightPx - 1; row >= y; row -= checkedEveryRows) {
    const first = (row * source.widthPx + x) * 4 + 3;
    for (let at = first; at < first + widthPx * 4; at += 4) {
      if (out[at] !== source.data[at]) throw new Error('the device answered without a picture');
    }
  }
}
