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
  const sums = sumRows(source, firstRow + top, rows + reach, pad);
  const stride = widthPx + 2 * pad + 1;
  for (let y = 0; y < rows; y++) {
    const out = planes.map((plane) => plane.subarray(y * widthPx, (y + 1) * widthPx));
    const startOf = (row: KernelRow) => (y + row.down - top) * stride + pad;
    if (rim) blurRimmedRow({ kernel, rim, y: firstRow + y, sums, startOf }, out);
    else {
      for (let channel = 0; channel < channels; channel++) {
        for (const row of kernel) addSpan(out[channel], sums[channel], startOf(row), row);
      }
    }
  }
  return { widthPx, firstRow, rows, planes };
}

/** Adds the span's sum over the row whose running sums start at `start` to every pixel of `out`. */
function addSpan(out: Float32Array, sums: Float32Array, start: number, span: KernelRow): void {
  const right = Math.floor(0.5 + span.right);
  const rightShare = (0.5 + span.right - right) * span.weight;
  const left = Math.floor(0.5 + span.left);
  const leftShare = (0.5 + span.left - left) * span.weight;
  const rightRest = span.weight - rightShare;
  const leftRest = span.weight - leftShare;
  let atRight = start + right;
  let atLeft = start + left;
  for (let x = 0; x < out.length; x++, atRight++, atLeft++) {
    out[x] +=
      rightRest * sums[atRight] +
      rightShare * sums[atRight + 1] -
      leftRest * sums[atLeft] -
      leftShare * sums[atLeft + 1];
  }
}

/** Running sums of each row, starting `pad` pixels left of the picture; one value more than there are pixels. */
function sumRows(source: RowSource, firstRow: number, rows: number, pad: number): Float32Array[] {
  const { widthPx, heightPx, channels } = source;
  const stride = widthPx + 2 * pad + 1;
  const sums = Array.from({ length: channels }, () => new Float32Array(stride * rows));
  const line = Array.from({ length: channels }, () => new Float32Array(widthPx));
  const columns = Int32Array.from({ length: stride - 1 }, (_, i) => mirrored(i - pad, widthPx));
  for (let y = 0; y < rows; y++) {
    source.readRow(mirrored(firstRow + y, heightPx), line);
    for (let channel = 0; channel < channels; channel++) {
      const values = line[channel];
      const into = sums[channel];
      let sum = 0;
      for (let i = 0, at = y * stride + 1; i < stride - 1; i++, at++) {
        sum += values[columns[i]];
        into[at] = sum;
      }
    }
  }
  return sums;
}
