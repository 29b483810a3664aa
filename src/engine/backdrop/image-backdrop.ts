import type { LitBackdrop } from '../lens/lit-backdrop.js';
import { type CoverOptions, coverRows } from './cover-rows.js';

/** A picture as it is, laid over the whole frame. */
export function imageBackdrop(options: CoverOptions): LitBackdrop {
  const { widthPx } = options;
  const readRow = coverRows(options);
  return {
    readBand(firstRow, rows, { red, green, blue }) {
      for (let y = 0; y < rows; y++) {
        const cut = (plane: Float32Array) => plane.subarray(y * widthPx, (y + 1) * widthPx);
        readRow(firstRow + y, cut(red), cut(green), cut(blue));
      }
    },
  };
}
