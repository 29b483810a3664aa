import type { RowBand } from './blur-rows.js';

/** Mitchell and Netravali's cubic (B = C = 1/3): smooth without blocks, and keeps a disc's edge. */
function mitchell(distance: number): number {
  const d = Math.abs(distance);
  if (d < 1) return (7 * d * d * d - 12 * d * d + 16 / 3) / 6;
  if (d < 2) return ((-7 / 3) * d * d * d + 12 * d * d - 20 * d + 32 / 3) / 6;
  return 0;
}

/** Rows of the small picture that {@link enlargeBand} reads for full-size rows `firstRow … endRow − 1`. */
export function smallRowsFor(
  firstRow: number,
  endRow: number,
  scale: number,
): { firstRow: number; rows: number } {
  const first = Math.floor((firstRow + 0.5) / scale - 0.5) - 1;
  const last = Math.floor((endRow - 0.5) / scale - 0.5) + 2;
  return { firstRow: first, rows: last - first + 1 };
}

export interface EnlargeOptions {
  /** how many times larger, a power of two */
  readonly scale: number;
  readonly widthPx: number;
  readonly firstRow: number;
  readonly rows: number;
}

/**
 * Enlarges one plane of a small band to full size, four by four taps.
 * @param out - overwritten, `widthPx · rows`
 */
export function enlargeBand(band: RowBand, plane: number, options: EnlargeOptions, out: Float32Array): void {
  const { scale, widthPx, firstRow, rows } = options;
  const small = band.planes[plane];
  const smallWidth = band.widthPx;
  // Two clamped pixels to either side spare the inner loop its border checks.
  const line = new Float32Array(smallWidth + 5);
  const phases = phaseWeights(scale);
  for (let y = 0; y < rows; y++) {
    const place = tapOf(firstRow + y, scale);
    const from = (place.first - band.firstRow) * smallWidth;
    const [a, b, c, d] = phases.slice(place.phase * 4, place.phase * 4 + 4);
    for (let x = 0, at = from; x < smallWidth; x++, at++) {
      line[x + 2] =
        a * small[at] +
        b * small[at + smallWidth] +
        c * small[at + 2 * smallWidth] +
        d * small[at + 3 * smallWidth];
    }
    line[0] = line[1] = line[2];
    line[smallWidth + 2] = line[smallWidth + 3] = line[smallWidth + 4] = line[smallWidth + 1];
    enlargeLine(line, phases, scale, out.subarray(y * widthPx, (y + 1) * widthPx));
  }
}

function enlargeLine(line: Float32Array, phases: Float32Array, scale: number, out: Float32Array): void {
  for (let phase = 0; phase < scale; phase++) {
    const a = phases[phase * 4];
    const b = phases[phase * 4 + 1];
    const c = phases[phase * 4 + 2];
    const d = phases[phase * 4 + 3];
    for (let x = phase, at = tapOf(phase, scale).first + 2; x < out.length; x += scale, at++) {
      out[x] = a * line[at] + b * line[at + 1] + c * line[at + 2] + d * line[at + 3];
    }
  }
}

/** First of the four small pixels around a full-size one, and which of the `scale` weight sets applies. */
function tapOf(position: number, scale: number): { first: number; phase: number } {
  return {
    first: Math.floor((position + 0.5) / scale - 0.5) - 1,
    phase: ((position % scale) + scale) % scale,
  };
}

function phaseWeights(scale: number): Float32Array {
  const weights = new Float32Array(scale * 4);
  for (let phase = 0; phase < scale; phase++) {
    const place = (phase + 0.5) / scale - 0.5;
    const first = Math.floor(place) - 1;
    for (let tap = 0; tap < 4; tap++) weights[phase * 4 + tap] = mitchell(place - (first + tap));
  }
  return weights;
}
