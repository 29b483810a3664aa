import type { FirstMatte } from '../../../src/engine/matte/first-matte.js';
import { mattingBand } from '../../../src/engine/matte/matting-band.js';
import { cropToInput } from '../../../src/engine/raster/crop-to-input.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

const radiusPx = 6;
const epsilon = 1e-4;

/**
 * The other way to refine a first matte: the fast guided filter with colours for guide, its lines found on the first matte's grid and
 * applied to the photo at full size, in the same band as ours; outside of it the first matte is rounded.
 * Source: He, Sun, Tang, "Guided image filtering", 2013; He, Sun, "Fast guided filter", 2015.
 */
export function guidedFilter(raster: RgbaRaster, first: FirstMatte): Plane {
  const { widthPx, heightPx } = first.person;
  const whole = { x: 0, y: 0, width: raster.widthPx, height: raster.heightPx };
  const guide = cropToInput(raster, whole, { widthPx, heightPx, low: 0, high: 1 });
  const lines = linesOf(guide, first.person).map((data) =>
    resizePlane({ widthPx, heightPx, data }, raster.widthPx, raster.heightPx),
  );
  const alpha = resizePlane(first.person, raster.widthPx, raster.heightPx);
  const { unknown } = mattingBand(first);
  for (let y = 0, i = 0; y < raster.heightPx; y++) {
    const row = Math.floor(((y + 0.5) * heightPx) / raster.heightPx) * widthPx;
    for (let x = 0; x < raster.widthPx; x++, i++) {
      if (unknown.data[row + Math.floor(((x + 0.5) * widthPx) / raster.widthPx)]) {
        const [r, g, b] = [0, 1, 2].map((c) => (lines[c].data[i] * raster.data[i * 4 + c]) / 255);
        alpha.data[i] = Math.max(0, Math.min(1, r + g + b + lines[3].data[i]));
      } else alpha.data[i] = alpha.data[i] < 0.5 ? 0 : 1;
    }
  }
  return alpha;
}

/** Mean red, green and blue slopes and offset of the lines α = a·I + b of all windows over each pixel. */
function linesOf(guide: Float32Array, { widthPx, heightPx, data }: Plane): Float32Array[] {
  const count = widthPx * heightPx;
  const mean = (value: (i: number) => number) =>
    boxMean(
      Float32Array.from({ length: count }, (_, i) => value(i)),
      widthPx,
      heightPx,
    );
  const colour = (i: number, c: number) => guide[i * 3 + c];
  const means = [0, 1, 2].map((c) => mean((i) => colour(i, c)));
  const products = [0, 1, 2].map((c) =>
    [0, 1, 2].map((d) => (d < c ? null : mean((i) => colour(i, c) * colour(i, d)))),
  );
  const alphaMean = mean((i) => data[i]);
  const alphaProducts = [0, 1, 2].map((c) => mean((i) => colour(i, c) * data[i]));
  const lines = [0, 1, 2, 3].map(() => new Float32Array(count));
  for (let i = 0; i < count; i++) {
    const covariance = [0, 1, 2].map((c) =>
      [0, 1, 2].map((d) => {
        const product = (d < c ? products[d][c] : products[c][d]) as Float32Array;
        return product[i] - means[c][i] * means[d][i] + (c === d ? epsilon : 0);
      }),
    );
    const slopes = solve3(
      covariance,
      [0, 1, 2].map((c) => alphaProducts[c][i] - means[c][i] * alphaMean[i]),
    );
    slopes.forEach((slope, c) => {
      lines[c][i] = slope;
    });
    lines[3][i] = alphaMean[i] - slopes.reduce((sum, slope, c) => sum + slope * means[c][i], 0);
  }
  return lines.map((line) => boxMean(line, widthPx, heightPx));
}

/** Cramer's rule. */
function solve3(matrix: number[][], right: number[]): number[] {
  const determinant = (m: number[][]) =>
    m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
    m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
    m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  const whole = determinant(matrix);
  return [0, 1, 2].map(
    (column) =>
      determinant(matrix.map((row, r) => row.map((value, c) => (c === column ? right[r] : value)))) / whole,
  );
}

function boxMean(data: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const across = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  for (let y = 0; y < heightPx; y++) meanLine(data, across, y * widthPx, 1, widthPx);
  for (let x = 0; x < widthPx; x++) meanLine(across, out, x, widthPx, heightPx);
  return out;
}

function meanLine(from: Float32Array, to: Float32Array, start: number, step: number, length: number): void {
  let [sum, low, high] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    while (high < Math.min(length, i + radiusPx + 1)) sum += from[start + high++ * step];
    while (low < i - radiusPx) sum -= from[start + low++ * step];
    to[start + i * step] = sum / (high - low);
  }
}
