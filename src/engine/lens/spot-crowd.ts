import type { ClippedSpot } from './clipped-runs.js';

/** How much of the surroundings of a place is burnt out. */
export interface SpotCrowd {
  /** Share 0..1 of the three by three cells around a pixel. @param ownPx - pixels of the spot itself, which do not count */
  shareAround(column: number, row: number, ownPx: number): number;
}

/** Counts burnt-out pixels on a coarse grid. @param cellPx - side of a cell, ≥ 1 */
export function spotCrowd(
  spots: readonly ClippedSpot[],
  size: { readonly widthPx: number; readonly heightPx: number },
  cellPx: number,
): SpotCrowd {
  const columns = Math.ceil(size.widthPx / cellPx);
  const rows = Math.ceil(size.heightPx / cellPx);
  const counts = new Float64Array(columns * rows);
  for (const spot of spots) {
    for (const { row, firstColumn, endColumn } of spot) {
      const line = Math.floor(row / cellPx) * columns;
      // A run longer than a cell is shared out.
      for (let x = firstColumn; x < endColumn; ) {
        const cell = Math.floor(x / cellPx);
        const end = Math.min(endColumn, Math.ceil((cell + 1) * cellPx));
        counts[line + cell] += end - x;
        x = end;
      }
    }
  }
  return {
    shareAround(column, row, ownPx) {
      const [x, y] = [Math.floor(column / cellPx), Math.floor(row / cellPx)];
      let [burnt, cells] = [0, 0];
      for (let line = Math.max(0, y - 1); line <= Math.min(rows - 1, y + 1); line++) {
        for (let cell = Math.max(0, x - 1); cell <= Math.min(columns - 1, x + 1); cell++) {
          burnt += counts[line * columns + cell];
          cells++;
        }
      }
      return Math.max(0, burnt - ownPx) / (cells * cellPx * cellPx);
    },
  };
}
