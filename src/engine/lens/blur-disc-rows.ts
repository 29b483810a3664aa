import { type DiscSpan, discSpans } from './disc-spans.js';
import { mirrored } from './mirrored.js';

/** Rows of a picture with several float channels, read on demand so that no full-size float picture has to exist. */
export interface RowSource {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: number;
  /** Fills `into[channel]`, each at least `widthPx` long. @param y - 0..heightPx−1 */
  readRow(y: number, into: readonly Float32Array[]): void;
}

/** Channels of some rows, each plane row-major, `widthPx · rows` values. */
export interface RowBand {
  readonly widthPx: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly planes: readonly Float32Array[];
}

/**
 * Blurs rows `firstRow … firstRow + rows − 1` with a true disc: antialiased edge, weights sum to one, the picture continued by
 * its mirror image. Running sums along rows make a row of the disc cost the same however wide it is, so time grows with the
 * radius, not with its square. The result does not depend on how the picture is cut into bands.
 * @param radiusPx - ≥ 0; below 0.5 the rows come back unblurred
 */
export function blurDiscRows(source: RowSource, radiusPx: number, firstRow: number, rows: number): RowBand {
  const { widthPx, channels } = source;
  const planes = Array.from({ length: channels }, () => new Float32Array(widthPx * rows));
  if (radiusPx < 0.5) {
    for (let y = 0; y < rows; y++) {
      const from = y * widthPx;
      source.readRow(
        mirrored(firstRow + y, source.heightPx),
        planes.map((plane) => plane.subarray(from, from + widthPx)),
      );
    }
    return { widthPx, firstRow, rows, planes };
  }
  const spans = discSpans(radiusPx);
  const reach = spans.length - 1;
  const pad = Math.ceil(radiusPx) + 2;
  const sums = sumRows(source, firstRow - reach, rows + 2 * reach, pad);
  const stride = widthPx + 2 * pad + 1;
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < rows; y++) {
      const out = planes[channel].subarray(y * widthPx, (y + 1) * widthPx);
      for (let row = 0; row < spans.length; row++) {
        const above = (y + reach - row) * stride + pad;
        const below = (y + reach + row) * stride + pad;
        addSpan(out, sums[channel], above, below, row === 0 ? halved(spans[row]) : spans[row]);
      }
    }
  }
  return { widthPx, firstRow, rows, planes };
}

/** The middle row is added once as two halves, so that one inner loop serves all rows. */
const halved = (span: DiscSpan): DiscSpan => ({ halfWidthPx: span.halfWidthPx, weight: span.weight / 2 });

/** Adds the span's sum over the rows starting at `above` and `below` to every pixel of `out`. */
function addSpan(
  out: Float32Array,
  sums: Float32Array,
  above: number,
  below: number,
  { halfWidthPx, weight }: DiscSpan,
): void {
  const right = Math.floor(0.5 + halfWidthPx);
  const rightShare = (0.5 + halfWidthPx - right) * weight;
  const left = Math.floor(0.5 - halfWidthPx);
  const leftShare = (0.5 - halfWidthPx - left) * weight;
  const rightRest = weight - rightShare;
  const leftRest = weight - leftShare;
  let aRight = above + right;
  let bRight = below + right;
  let aLeft = above + left;
  let bLeft = below + left;
  for (let x = 0; x < out.length; x++, aRight++, bRight++, aLeft++, bLeft++) {
    out[x] +=
      rightRest * (sums[aRight] + sums[bRight]) +
      rightShare * (sums[aRight + 1] + sums[bRight + 1]) -
      leftRest * (sums[aLeft] + sums[bLeft]) -
      leftShare * (sums[aLeft + 1] + sums[bLeft + 1]);
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
