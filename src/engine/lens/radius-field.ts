import type { Plane } from '../raster/plane.js';
import { readPlaneRow } from '../raster/plane-row.js';

/** How large the disc is at each place of the picture. */
export interface RadiusField {
  /**
   * Signed radii, in pixels of the full picture, at one row of pixel centres of a picture `2^level` times smaller.
   * @param into - overwritten; `ceil(widthPx / 2^level)` values
   */
  readRow(level: number, y: number, into: Float32Array): void;
  /** Smallest and largest radius in rows `firstRow … endRow − 1` of the full picture; a bound, not always met. */
  range(firstRow: number, endRow: number): { readonly least: number; readonly most: number };
}

/**
 * Lays a plane of radii over a picture; between its samples they are interpolated.
 * @param size - of the full picture
 */
export function createRadiusField(
  radii: Plane,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): RadiusField {
  const extremes = rowExtremes(radii);
  const toPlaneRow = (y: number) => ((y + 0.5) * radii.heightPx) / heightPx - 0.5;
  return {
    readRow(level, y, into) {
      const scale = 2 ** level;
      readPlaneRow(radii, { y, widthPx: widthPx / scale, heightPx: heightPx / scale }, into);
    },
    range(firstRow, endRow) {
      const last = radii.heightPx - 1;
      const first = Math.min(last, Math.max(0, Math.floor(toPlaneRow(firstRow))));
      const end = Math.min(last, Math.max(0, Math.ceil(toPlaneRow(endRow - 1))));
      let least = Infinity;
      let most = -Infinity;
      for (let y = first; y <= end; y++) {
        least = Math.min(least, extremes.least[y]);
        most = Math.max(most, extremes.most[y]);
      }
      return { least, most };
    },
  };
}

function rowExtremes({ widthPx, heightPx, data }: Plane): { least: Float32Array; most: Float32Array } {
  const least = new Float32Array(heightPx).fill(Infinity);
  const most = new Float32Array(heightPx).fill(-Infinity);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const radius = data[y * widthPx + x];
      if (radius < least[y]) least[y] = radius;
      if (radius > most[y]) most[y] = radius;
    }
  }
  return { least, most };
}
