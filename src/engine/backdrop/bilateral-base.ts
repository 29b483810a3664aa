import type { Plane } from '../raster/plane.js';

export interface BilateralOptions {
  /** trust in each value, 0..1 */
  readonly weights: Float32Array;
  /** what neighbours must not be farther than to be averaged: standard deviations in pixels and in the plane's unit */
  readonly reachPx: number;
  readonly reachOfValue: number;
}

/** Cells of the grid along x, y and the value. */
interface Grid {
  readonly size: readonly [number, number, number];
  readonly sums: Float32Array;
  readonly weights: Float32Array;
}

/**
 * The plane without its details: every value becomes the mean of what lies around it and resembles it, so that a broad shadow
 * stays and the border of a bright window stays sharp. Values are spread into a coarse grid of place and value, smoothed there and
 * read back. Source: Chen, Paris, Durand, "Real-time edge-aware image processing with the bilateral grid", 2007.
 */
export function bilateralBase(plane: Plane, { weights, reachPx, reachOfValue }: BilateralOptions): Plane {
  const { widthPx, heightPx, data } = plane;
  const least = data.reduce((low, value) => Math.min(low, value), Infinity);
  const most = data.reduce((high, value) => Math.max(high, value), -Infinity);
  const cells = (span: number, reach: number) => Math.floor(span / reach) + 2;
  const size = [
    cells(widthPx - 1, reachPx),
    cells(heightPx - 1, reachPx),
    cells(most - least, reachOfValue),
  ] as const;
  const total = size[0] * size[1] * size[2];
  const grid: Grid = { size, sums: new Float32Array(total), weights: new Float32Array(total) };
  const corners = createCorners(grid.size);
  const visit = (i: number, each: (cell: number, share: number) => void) =>
    corners(
      (i % widthPx) / reachPx,
      Math.floor(i / widthPx) / reachPx,
      (data[i] - least) / reachOfValue,
      each,
    );
  for (let i = 0; i < data.length; i++) {
    visit(i, (cell, share) => {
      grid.sums[cell] += share * weights[i] * data[i];
      grid.weights[cell] += share * weights[i];
    });
  }
  smooth(grid, grid.sums);
  smooth(grid, grid.weights);
  const base = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    let sum = 0;
    let weight = 0;
    visit(i, (cell, share) => {
      sum += share * grid.sums[cell];
      weight += share * grid.weights[cell];
    });
    base[i] = weight > 1e-6 ? sum / weight : data[i];
  }
  return { widthPx, heightPx, data: base };
}

/** Calls back with the eight cells around a place of the grid and the share of each. */
function createCorners([columns, rows]: Grid['size']) {
  return (x: number, y: number, z: number, each: (cell: number, share: number) => void): void => {
    const [left, top, low] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    for (let corner = 0; corner < 8; corner++) {
      const [dx, dy, dz] = [corner & 1, (corner >> 1) & 1, corner >> 2];
      const share =
        (dx ? x - left : 1 - x + left) * (dy ? y - top : 1 - y + top) * (dz ? z - low : 1 - z + low);
      if (share > 0) each(((low + dz) * rows + top + dy) * columns + left + dx, share);
    }
  };
}

/** (1, 4, 6, 4, 1) / 16 along each axis, in place; nothing lies outside. */
function smooth({ size: [columns, rows, layers] }: Grid, values: Float32Array): void {
  const axes = [
    { step: 1, length: columns },
    { step: columns, length: rows },
    { step: columns * rows, length: layers },
  ];
  for (const { step, length } of axes) {
    const line = new Float32Array(length + 4);
    for (let start = 0; start < values.length; start++) {
      if (Math.floor(start / step) % length !== 0) continue;
      for (let i = 0; i < length; i++) line[i + 2] = values[start + i * step];
      for (let i = 0; i < length; i++) {
        values[start + i * step] =
          (line[i] + line[i + 4] + 4 * (line[i + 1] + line[i + 3]) + 6 * line[i + 2]) / 16;
      }
    }
  }
}
