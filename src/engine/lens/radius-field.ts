import type { Plane } from '../raster/plane.js';

/** How large the disc is at each place of the picture, derived from the backdrop's depth. */
export interface RadiusField {
  readonly widthPx: number;
  readonly heightPx: number;
  /**
   * Radii, in pixels of the full picture, at one row of pixel centres of a picture `2^level` times smaller.
   * @param into - overwritten; `ceil(widthPx / 2^level)` values
   */
  readRow(level: number, y: number, into: Float32Array): void;
  /** Smallest and largest radius in rows `firstRow … endRow − 1` of the full picture; a bound, not always met. */
  range(firstRow: number, endRow: number): { readonly least: number; readonly most: number };
}

export interface RadiusFieldOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** t = 1 − S/D, any size, laid over the whole picture */
  readonly depth: Plane;
  /** radius of the disc at t = 1 */
  readonly radiusAtInfinityPx: number;
}

/** Radii are proportional to |t|; between samples of the depth plane they are interpolated. */
export function createRadiusField(options: RadiusFieldOptions): RadiusField {
  const { widthPx, heightPx, depth, radiusAtInfinityPx } = options;
  const extremes = rowExtremes(depth);
  const line = new Float32Array(depth.widthPx);
  const toDepthRow = (y: number, size: number) => ((y + 0.5) * depth.heightPx) / size - 0.5;
  return {
    widthPx,
    heightPx,
    readRow(level, y, into) {
      const columns = Math.ceil(widthPx / 2 ** level);
      const row = toDepthRow(y, heightPx / 2 ** level);
      const upper = Math.min(depth.heightPx - 1, Math.max(0, Math.floor(row)));
      const lower = Math.min(depth.heightPx - 1, upper + 1);
      const share = Math.min(1, Math.max(0, row - upper));
      for (let x = 0; x < line.length; x++) {
        const a = Math.abs(depth.data[upper * line.length + x]);
        const b = Math.abs(depth.data[lower * line.length + x]);
        line[x] = radiusAtInfinityPx * (a + (b - a) * share);
      }
      interpolateLine(line, into.subarray(0, columns), line.length / (widthPx / 2 ** level));
    },
    range(firstRow, endRow) {
      const first = Math.max(0, Math.floor(toDepthRow(firstRow, heightPx)));
      const last = Math.min(depth.heightPx - 1, Math.ceil(toDepthRow(endRow - 1, heightPx)));
      let least = Infinity;
      let most = 0;
      for (let y = Math.min(first, depth.heightPx - 1); y <= Math.max(0, last); y++) {
        least = Math.min(least, extremes.least[y]);
        most = Math.max(most, extremes.most[y]);
      }
      return { least: least * radiusAtInfinityPx, most: most * radiusAtInfinityPx };
    },
  };
}

function interpolateLine(line: Float32Array, into: Float32Array, step: number): void {
  const last = line.length - 1;
  for (let x = 0; x < into.length; x++) {
    const place = Math.min(last, Math.max(0, (x + 0.5) * step - 0.5));
    const left = Math.floor(place);
    const right = left < last ? left + 1 : left;
    into[x] = line[left] + (line[right] - line[left]) * (place - left);
  }
}

function rowExtremes({ widthPx, heightPx, data }: Plane): { least: Float32Array; most: Float32Array } {
  const least = new Float32Array(heightPx).fill(Infinity);
  const most = new Float32Array(heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const t = Math.abs(data[y * widthPx + x]);
      if (t < least[y]) least[y] = t;
      if (t > most[y]) most[y] = t;
    }
  }
  return { least, most };
}
