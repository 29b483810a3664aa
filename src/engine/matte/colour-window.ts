/**
 * Mean and regularised inverse covariance of the colours in 3×3 windows; one is made per tile and moved from window to window,
 * so that nothing is allocated in the loop.
 */
export interface ColourWindow {
  /** moves to the window centred on pixel index `at`, which must not lie on the tile's border */
  readonly moveTo: (at: number) => void;
  /** the nine colours minus their mean, RGB after RGB, in reading order */
  readonly offsets: Float64Array;
  readonly mean: Float64Array;
  /** xx, xy, xz, yy, yz, zz of the inverse of (covariance + epsilon/9 · identity) */
  readonly inverse: Float64Array;
}

/**
 * @param rgb - HWC, 0..1, rows of `widthPx`
 * @param epsilon - variance below which colours count as alike, in squared units of `rgb`
 */
export function createColourWindow(rgb: Float32Array, widthPx: number, epsilon: number): ColourWindow {
  const offsets = new Float64Array(27);
  const mean = new Float64Array(3);
  const inverse = new Float64Array(6);
  const moveTo = (at: number): void => {
    readOffsets(rgb, widthPx, at, offsets, mean);
    invertCovariance(offsets, epsilon / 9, inverse);
  };
  return { moveTo, offsets, mean, inverse };
}

function readOffsets(
  rgb: Float32Array,
  widthPx: number,
  at: number,
  offsets: Float64Array,
  mean: Float64Array,
): void {
  let [r, g, b] = [0, 0, 0];
  for (let row = 0; row < 3; row++) {
    let from = (at + (row - 1) * widthPx - 1) * 3;
    for (let i = row * 9; i < row * 9 + 9; i += 3) {
      offsets[i] = rgb[from++]!;
      offsets[i + 1] = rgb[from++]!;
      offsets[i + 2] = rgb[from++]!;
      r += offsets[i]!;
      g += offsets[i + 1]!;
      b += offsets[i + 2]!;
    }
  }
  mean[0] = r / 9;
  mean[1] = g / 9;
  mean[2] = b / 9;
  for (let i = 0; i < 27; i += 3) {
    offsets[i]! -= r / 9;
    offsets[i + 1]! -= g / 9;
    offsets[i + 2]! -= b / 9;
  }
}

function invertCovariance(offsets: Float64Array, ridge: number, inverse: Float64Array): void {
  let [xx, xy, xz, yy, yz, zz] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 27; i += 3) {
    const [x, y, z] = [offsets[i]!, offsets[i + 1]!, offsets[i + 2]!];
    xx += x * x;
    xy += x * y;
    xz += x * z;
    yy += y * y;
    yz += y * z;
    zz += z * z;
  }
  xx = xx / 9 + ridge;
  yy = yy / 9 + ridge;
  zz = zz / 9 + ridge;
  xy /= 9;
  xz /= 9;
  yz /= 9;
  const c0 = yy * zz - yz * yz;
  const c1 = xz * yz - xy * zz;
  const c2 = xy * yz - xz * yy;
  const scale = 1 / (xx * c0 + xy * c1 + xz * c2);
  inverse[0] = c0 * scale;
  inverse[1] = c1 * scale;
  inverse[2] = c2 * scale;
  inverse[3] = (xx * zz - xz * xz) * scale;
  inverse[4] = (xy * xz - xx * yz) * scale;
  inverse[5] = (xx * yy - xy * xy) * scale;
}
