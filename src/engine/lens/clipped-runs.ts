import type { RgbRaster } from '../raster/rgb-raster.js';
import { luminance } from './luminance.js';

/** Clipped pixels of one row that touch each other. */
export interface ClippedRun {
  readonly row: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** One connected bright spot, eight-neighbour; runs in row order. */
export type ClippedSpot = readonly ClippedRun[];

/**
 * Luminance, in linear light, of what is burnt out: all three channels are near the ceiling. One full channel is not enough: that is
 * a saturated colour, which would turn white.
 */
const burntOut = 0.85;
/** Green alone keeps anything darker than this code below {@link burntOut}, in sRGB as in Display P3. */
const greenLeast = 225;

/** Finds all connected burnt-out areas, without a label per pixel. */
export function findClippedSpots(
  { widthPx, heightPx, data }: RgbRaster,
  toLinear: Float32Array,
): ClippedSpot[] {
  const isClipped = (at: number) =>
    data[at + 1] >= greenLeast &&
    luminance(toLinear[data[at]], toLinear[data[at + 1]], toLinear[data[at + 2]]) >= burntOut;
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
      if (!isClipped((row * widthPx + x) * 3)) continue;
      const firstColumn = x;
      while (x < widthPx && isClipped((row * widthPx + x) * 3)) x++;
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
