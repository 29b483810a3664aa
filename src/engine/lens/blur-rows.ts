import type { Kernel, KernelRow } from './aperture-kernel.js';
import { type BarrelRim, blurRimmedRow } from './barrel-rim.js';
import { mirrored } from './mirrored.js';
import type { RowSource } from './row-source.js';

/** Channels of some rows, each plane row-major, `widthPx · rows` values. */
export interface RowBand {
  readonly widthPx: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly planes: readonly Float32Array[];
}

export interface BlurRowsOptions extends Pick<RowBand, 'firstRow' | 'rows'> {
  /** null: the rows come back as they are */
  readonly kernel: Kernel | null;
  /** cuts into the opening off the picture's middle; null: it does not */
  readonly rim: BarrelRim | null;
}

/**
 * Blurs rows `firstRow … firstRow + rows − 1` with an opening of any convex shape: antialiased edge, weights sum to one, the picture
 * continued by its mirror image. Running sums along rows make a row of the opening cost the same however wide it is, so time
 * grows with the radius, not with its square. The result does not depend on how the picture is cut into bands.
 */
export function blurRows(source: RowSource, { kernel, rim, firstRow, rows }: BlurRowsOptions): RowBand {
  const { widthPx, channels } = source;
  const planes = Array.from({ length: channels }, () => new Float32Array(widthPx * rows));
  if (kernel === null) {
    for (let y = 0; y < rows; y++) {
      const from = y * widthPx;
      source.readRow(
        mirrored(firstRow + y, source.heightPx),
        planes.map((plane) => plane.subarray(from, from + widthPx)),
      );
    }
    return { widthPx, firstRow, rows, planes };
  }
  const top = kernel[0].down;
  const reach = kernel[kernel.length - 1].down - top;
  const pad = Math.ceil(Math.max(...kernel.map(({ left, right }) => Math.max(-left, right)))) + 2;
  const running = sumRows(source, firstRow + top, rows + reach, pad);
  const stride = widthPx + 2 * pad + 1;
  for (let y = 0; y < rows; y++) {
    const out = planes.map((plane) => plane.subarray(y * widthPx, (y + 1) * widthPx));
    const rowOf = (row: KernelRow) => y + row.down - top;
    const startOf = (row: KernelRow) => rowOf(row) * stride + pad;
    if (rim) {
      blurRimmedRow({ kernel, rim, y: firstRow + y, sums: running.map(({ sums }) => sums), startOf }, out);
      continue;
    }
    running.forEach(({ sums, even }, channel) => {
      addRows(out[channel], { sums, even: (row) => even[rowOf(row)], startOf }, kernel);
    });
  }
  return { widthPx, firstRow, rows, planes };
}

/** One channel's running sums. */
interface RunningSums {
  readonly sums: Float32Array;
  /** per row, the value that all its pixels have; NaN when they differ */
  readonly even: Float32Array;
}

interface ReadSums {
  readonly sums: Float32Array;
  readonly even: (row: KernelRow) => number;
  readonly startOf: (row: KernelRow) => number;
}

/** Blurs one row of one channel; rows that are the same all along cost next to nothing, and a slab has many of them. */
function addRows(out: Float32Array, { sums, even, startOf }: ReadSums, kernel: Kernel): void {
  let everywhere = 0;
  const uneven: KernelRow[] = [];
  for (const row of kernel) {
    const value = even(row);
    if (Number.isNaN(value)) uneven.push(row);
    else everywhere += value * row.weight * (row.right - row.left);
  }
  out.fill(everywhere);
  for (let i = 0; i < uneven.length; i += 2) {
    addSpans(out, sums, [spanOf(uneven[i], startOf), spanOf(uneven[i + 1] ?? noRow, startOf)]);
  }
}

/** Where a kernel row's ends fall among the running sums, and how they are shared out between two of them. */
interface Span {
  readonly atLeft: number;
  readonly atRight: number;
  readonly leftShare: number;
  readonly rightShare: number;
  readonly leftRest: number;
  readonly rightRest: number;
}

const noRow: KernelRow = { down: 0, left: 0, right: 0, weight: 0 };

function spanOf(row: KernelRow, startOf: (row: KernelRow) => number): Span {
  const start = row.weight === 0 ? 0 : startOf(row);
  const right = Math.floor(0.5 + row.right);
  const left = Math.floor(0.5 + row.left);
  const rightShare = (0.5 + row.right - right) * row.weight;
  const leftShare = (0.5 + row.left - left) * row.weight;
  return {
    atLeft: start + left,
    atRight: start + right,
    leftShare,
    rightShare,
    leftRest: row.weight - leftShare,
    rightRest: row.weight - rightShare,
  };
}

/** Adds the sums over two spans to every pixel of `out`; two at once, so that `out` is read and written half as often. */
function addSpans(out: Float32Array, sums: Float32Array, [one, two]: readonly [Span, Span]): void {
  const { leftShare: a, leftRest: b, rightShare: c, rightRest: d } = one;
  const { leftShare: e, leftRest: f, rightShare: g, rightRest: h } = two;
  let { atLeft: left, atRight: right } = one;
  let { atLeft: otherLeft, atRight: otherRight } = two;
  // Each sum serves two neighbouring pixels and is read once.
  let fromLeft = sums[left];
  let fromRight = sums[right];
  let fromOtherLeft = sums[otherLeft];
  let fromOtherRight = sums[otherRight];
  for (let x = 0; x < out.length; x++) {
    const toLeft = sums[++left];
    const toRight = sums[++right];
    const toOtherLeft = sums[++otherLeft];
    const toOtherRight = sums[++otherRight];
    out[x] +=
      d * fromRight +
      c * toRight -
      b * fromLeft -
      a * toLeft +
      (h * fromOtherRight + g * toOtherRight - f * fromOtherLeft - e * toOtherLeft);
    fromLeft = toLeft;
    fromRight = toRight;
    fromOtherLeft = toOtherLeft;
    fromOtherRight = toOtherRight;
  }
}

/** Running sums of each row, starting `pad` pixels left of the picture; one value more than there are pixels. */
function sumRows(source: RowSource, firstRow: number, rows: number, pad: number): RunningSums[] {
  const { widthPx, heightPx, channels } = source;
  const stride = widthPx + 2 * pad + 1;
  const running = Array.from({ length: channels }, () => ({
    sums: new Float32Array(stride * rows),
    even: new Float32Array(rows),
  }));
  const line = Array.from({ length: channels }, () => new Float32Array(widthPx));
  const columns = Int32Array.from({ length: stride - 1 }, (_, i) => mirrored(i - pad, widthPx));
  for (let y = 0; y < rows; y++) {
    source.readRow(mirrored(firstRow + y, heightPx), line);
    for (let channel = 0; channel < channels; channel++) {
      const values = line[channel];
      const { sums, even } = running[channel];
      even[y] = isEven(values) ? values[0] : Number.NaN;
      let sum = 0;
      for (let i = 0, at = y * stride + 1; i < stride - 1; i++, at++) {
        sum += values[columns[i]];
        sums[at] = sum;
      }
    }
  }
  return running;
}

function isEven(values: Float32Array): boolean {
  const first = values[0];
  for (let x = 1; x < values.length; x++) if (values[x] !== first) return false;
  return true;
}
