import type { PixelBox } from '../../contract/face.js';
import { type AxisTaps, axisTaps } from './axis-taps.js';

/** Samples in rows, `stride` values per pixel of which the first `channels` are read. */
export interface SampleSource {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8ClampedArray | Float32Array;
  readonly stride: number;
  readonly channels: number;
}

/**
 * A box of the source, resampled to `outWidthPx × outHeightPx`, HWC, `channels` floats per pixel in the source's own range.
 * Area average when shrinking, bilinear when enlarging, edge samples repeated where the box leaves the picture. Holds a few
 * rows at a time only, so a small result of a large picture stays cheap. The caller owns the result.
 * @param into - written and returned in place of new memory; exactly as long as the result
 */
export function resampleRegion(
  source: SampleSource,
  box: PixelBox,
  outWidthPx: number,
  outHeightPx: number,
  into?: Float32Array,
): Float32Array {
  const across = axisTaps({
    sourceLength: source.widthPx,
    from: box.x,
    span: box.width,
    outLength: outWidthPx,
  });
  const down = axisTaps({
    sourceLength: source.heightPx,
    from: box.y,
    span: box.height,
    outLength: outHeightPx,
  });
  const rowLength = outWidthPx * source.channels;
  const out = into?.fill(0) ?? new Float32Array(rowLength * outHeightPx);
  const slots = down.taps + 1;
  const rows = new Float32Array(slots * rowLength);
  const heldRow = new Int32Array(slots).fill(-1);
  for (let y = 0; y < outHeightPx; y++) {
    for (let tap = 0; tap < down.taps; tap++) {
      const weight = down.weights[y * down.taps + tap]!;
      if (weight === 0) continue;
      const sourceY = down.first[y]! + tap;
      const slot = sourceY % slots;
      const row = rows.subarray(slot * rowLength, (slot + 1) * rowLength);
      if (heldRow[slot] !== sourceY) {
        resampleRow(source, sourceY, across, row);
        heldRow[slot] = sourceY;
      }
      const base = y * rowLength;
      for (let i = 0; i < rowLength; i++) out[base + i]! += weight * row[i]!;
    }
  }
  return out;
}

function resampleRow(source: SampleSource, y: number, across: AxisTaps, row: Float32Array): void {
  const { data, stride, channels } = source;
  const { taps, first, weights } = across;
  const rowStart = y * source.widthPx * stride;
  for (let x = 0; x < first.length; x++) {
    const start = rowStart + first[x]! * stride;
    for (let c = 0; c < channels; c++) {
      let sum = 0;
      for (let tap = 0; tap < taps; tap++) sum += weights[x * taps + tap]! * data[start + tap * stride + c]!;
      row[x * channels + c] = sum;
    }
  }
}
