import type { RgbaRaster } from '../raster/rgba-raster.js';
import { filterRow } from './png-filter.js';

/** About as many filtered bytes per portion; large enough that handing them on costs nothing. */
const portionBytes = 1 << 18;

/**
 * A raster's rows, filtered for a PNG and ready to be deflated, in portions.
 * @param withAlpha - RGBA rows when true, RGB rows (alpha left out) when false
 * @returns portions owned by the taker; never the whole picture at once
 */
export function* pngScanlines(raster: RgbaRaster, withAlpha: boolean): Generator<Uint8Array<ArrayBuffer>> {
  const { widthPx, heightPx, data } = raster;
  const pixelBytes = withAlpha ? 4 : 3;
  const lineBytes = widthPx * pixelBytes + 1;
  const rowsPerPortion = Math.max(1, Math.floor(portionBytes / lineBytes));
  const scratch = new Uint8Array(lineBytes);
  let above = new Uint8Array(widthPx * pixelBytes);
  let row = new Uint8Array(widthPx * pixelBytes);
  for (let top = 0; top < heightPx; top += rowsPerPortion) {
    const rows = Math.min(rowsPerPortion, heightPx - top);
    const portion = new Uint8Array(rows * lineBytes);
    for (let i = 0; i < rows; i++) {
      const start = (top + i) * widthPx * 4;
      const rgba = data.subarray(start, start + widthPx * 4);
      if (withAlpha) row.set(rgba);
      else dropAlpha(rgba, row);
      filterRow(row, above, pixelBytes, {
        out: portion.subarray(i * lineBytes, (i + 1) * lineBytes),
        scratch,
      });
      [above, row] = [row, above];
    }
    yield portion;
  }
}

function dropAlpha(rgba: Uint8ClampedArray, rgb: Uint8Array): void {
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
}
