import { growMask } from '../raster/grow-mask.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';

/** How much detail of each size a backdrop has, place by place. */
export interface DetailBySize {
  readonly columns: number;
  readonly rows: number;
  /** side of the pixels looked at, in pixels of the backdrop: 1 but for large pictures */
  readonly stepPx: number;
  /**
   * From the finest size on, each √2 times coarser than the one before: per place the sum over its pixels of the squared
   * difference between two blurs, divided by the blur's variance. The edge of a sharp thing has less and less of it as sizes
   * grow; what is blurred has least where sizes are small.
   */
  readonly bands: readonly DetailBand[];
}

export interface DetailBand {
  readonly sums: Float64Array;
  /** pixels, at the size at which they were looked at */
  readonly counts: Float64Array;
}

export interface Places {
  readonly columns: number;
  readonly rows: number;
}

/** Larger pictures are looked at in larger pixels; nobody misses their finest detail. */
const pixelsMost = 6e6;
/** What a step of the binomial (1 2 1)/4 adds to the variance of a blur. */
const stepVariance = 0.5;
/** A picture smaller than this says nothing more. */
const smallestSidePx = 12;
/** Shares of the person above this may colour a pixel. */
const someone = 0.002;
/** The matte may end this share of the longer side too early. */
const matteDoubt = 0.005;

/**
 * Sorts a picture's detail by size with a pyramid of small blurs. Cost is in proportion to the pixels; holds 10 bytes for each, 60 MB
 * at most.
 * @param alpha - share of the person, the backdrop's size; pixels with some, and those close by, are left out
 */
export function detailBySize(backdrop: RgbRaster, alpha: Plane, places: Places): DetailBySize {
  const bands: DetailBand[] = [];
  const stepPx = Math.ceil(Math.sqrt((backdrop.widthPx * backdrop.heightPx) / pixelsMost));
  let level = firstLevel(backdrop, alpha, stepPx);
  let scratch: Float32Array = new Float32Array(level.luma.length);
  smooth(level, level.luma);
  for (let area = 1; ; area *= 4) {
    smooth(level, scratch);
    bands.push(difference(level, scratch, places, stepVariance * area));
    [level.luma, scratch] = [scratch, level.luma];
    smooth(level, scratch);
    smooth({ ...level, luma: scratch }, scratch);
    bands.push(difference(level, scratch, places, 2 * stepVariance * area));
    if (Math.min(level.widthPx, level.heightPx) < 2 * smallestSidePx) break;
    level = halve({ ...level, luma: scratch });
    scratch = scratch.subarray(0, level.luma.length);
  }
  return { ...places, stepPx, bands };
}

interface Level {
  readonly widthPx: number;
  readonly heightPx: number;
  luma: Float32Array;
  /** 1 where the room is not to be seen */
  readonly hidden: Uint8Array;
}

/** Luma of squares of `step` pixels; what is hidden in part is hidden. */
function firstLevel(backdrop: RgbRaster, alpha: Plane, step: number): Level {
  const widthPx = Math.floor(backdrop.widthPx / step);
  const heightPx = Math.floor(backdrop.heightPx / step);
  const luma = new Float32Array(widthPx * heightPx);
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx * step; y++) {
    const row = Math.floor(y / step) * widthPx;
    for (let x = 0, i = y * backdrop.widthPx; x < widthPx * step; x++, i++) {
      const at = row + Math.floor(x / step);
      luma[at] +=
        (0.299 * backdrop.data[i * 3] + 0.587 * backdrop.data[i * 3 + 1] + 0.114 * backdrop.data[i * 3 + 2]) /
        (step * step);
      if (alpha.data[i] > someone) data[at] = 1;
    }
  }
  const hidden = growMask({ widthPx, heightPx, data }, 2 + matteDoubt * Math.max(widthPx, heightPx)).data;
  return { widthPx, heightPx, luma, hidden };
}

/** One binomial step both ways; the edge repeats. `into` may be the level's own luma. */
function smooth({ widthPx: width, heightPx: height, luma }: Level, into: Float32Array): void {
  let above = new Float32Array(width);
  let here = new Float32Array(width);
  let below = new Float32Array(width);
  const across = (y: number, row: Float32Array) => {
    const start = y * width;
    let left = luma[start];
    let middle = left;
    for (let x = 0; x < width; x++) {
      const right = x + 1 < width ? luma[start + x + 1] : middle;
      row[x] = (left + 2 * middle + right) / 4;
      left = middle;
      middle = right;
    }
  };
  across(0, here);
  above.set(here);
  for (let y = 0; y < height; y++) {
    if (y + 1 < height) across(y + 1, below);
    else below.set(here);
    for (let x = 0, i = y * width; x < width; x++, i++) into[i] = (above[x] + 2 * here[x] + below[x]) / 4;
    [above, here, below] = [here, below, above];
  }
}

function difference(level: Level, smoother: Float32Array, places: Places, variance: number): DetailBand {
  const { widthPx: width, heightPx: height, luma, hidden } = level;
  const { columns, rows } = places;
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  const column = Int32Array.from({ length: width }, (_, x) => Math.floor(((x + 0.5) * columns) / width));
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * rows) / height) * columns;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (hidden[i] === 1) continue;
      const d = luma[i] - smoother[i];
      sums[row + column[x]] += (d * d) / variance;
      counts[row + column[x]]++;
    }
  }
  return { sums, counts };
}

/** Half as large each way; what is hidden in part is hidden. */
function halve({ widthPx: width, heightPx: height, luma, hidden }: Level): Level {
  const widthPx = width >> 1;
  const heightPx = height >> 1;
  const half: Level = {
    widthPx,
    heightPx,
    luma: new Float32Array(widthPx * heightPx),
    hidden: new Uint8Array(widthPx * heightPx),
  };
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0, i = 2 * y * width; x < widthPx; x++, at++, i += 2) {
      half.luma[at] = (luma[i] + luma[i + 1] + luma[i + width] + luma[i + width + 1]) / 4;
      half.hidden[at] = hidden[i] | hidden[i + 1] | hidden[i + width] | hidden[i + width + 1];
    }
  }
  return half;
}
