import type { RgbRaster } from '../raster/rgb-raster.js';

/** Clipped pixels of one row that touch each other. */
export interface ClippedRun {
  readonly row: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** One connected bright spot, eight-neighbour; runs in row order. */
export type ClippedSpot = readonly ClippedRun[];

/** The brightest channel has hit the ceiling and a second one is bright as well: a light, not a red sign. */
const ceilingCode = 250;
const secondCode = 190;

/** Finds all connected clipped areas, without a label per pixel. */
export function findClippedSpots({ widthPx, heightPx, data }: RgbRaster): ClippedSpot[] {
  const runs: ClippedRun[] = [];
  const parent: number[] = [];
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  let previousStart = 0;
  let previousEnd = 0;
  for (let row = 0; row < heightPx; row++) {
    const start = runs.length;
    let above = previousStart;
    for (let x = 0; x < widthPx; x++) {
      if (!isClipped(data, (row * widthPx + x) * 3)) continue;
      const firstColumn = x;
      while (x < widthPx && isClipped(data, (row * widthPx + x) * 3)) x++;
      const index = runs.push({ row, firstColumn, endColumn: x }) - 1;
      parent.push(index);
      while (above < previousEnd && runs[above].endColumn < firstColumn) above++;
      for (let other = above; other < previousEnd && runs[other].firstColumn <= x; other++) {
        parent[root(other)] = root(index);
      }
    }
    previousStart = start;
    previousEnd = runs.length;
  }
  const spots = new Map<number, ClippedRun[]>();
  runs.forEach((run, i) => {
    const key = root(i);
    const spot = spots.get(key);
    if (spot) spot.push(run);
    else spots.set(key, [run]);
  });
  return [...spots.values()];
}

function isClipped(data: Uint8ClampedArray, at: number): boolean {
  const r = data[at];
  const g = data[at + 1];
  const b = data[at + 2];
  const most = r > g ? Math.max(r, b) : Math.max(g, b);
  if (most < ceilingCode) return false;
  const least = r < g ? Math.min(r, b) : Math.min(g, b);
  return r + g + b - most - least >= secondCode;
}
