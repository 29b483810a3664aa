import { pixelHash } from './pixel-hash.js';

/** Film-like grain: a fixed field of mean 0 and variance 1 whose neighbours correlate as asked. */
export interface Grain {
  /** Fills `into` with the grain of one row. Cheapest when rows come in order. */
  readRow(y: number, into: Float32Array): void;
}

/** Neighbours correlate at most this much with a kernel of three. */
const correlationMost = 0.7;
const salt = 7;
/** Standard deviation of the sum of four bytes, which is close to normal. */
const sumDeviation = Math.sqrt((4 * (256 * 256 - 1)) / 12);

/** @param correlation - of neighbouring pixels, 0..0.7 */
export function createGrain(widthPx: number, correlation: number): Grain {
  const side = grainSideWeight(correlation);
  const scale = 1 / (1 + 2 * side * side);
  const rows = [0, 1, 2].map(() => new Float32Array(widthPx));
  const held = [Number.NaN, Number.NaN, Number.NaN];
  const acrossRow = (y: number): Float32Array => {
    const slot = ((y % 3) + 3) % 3;
    if (held[slot] !== y) {
      fillRow(rows[slot], y, side);
      held[slot] = y;
    }
    return rows[slot];
  };
  return {
    readRow(y, into) {
      const above = acrossRow(y - 1);
      const here = acrossRow(y);
      const below = acrossRow(y + 1);
      for (let x = 0; x < widthPx; x++) into[x] = scale * (here[x] + side * (above[x] + below[x]));
    },
  };
}

/** White noise smoothed along the row with (side, 1, side). */
function fillRow(row: Float32Array, y: number, side: number): void {
  let left = white(-1, y);
  let here = white(0, y);
  for (let x = 0; x < row.length; x++) {
    const right = white(x + 1, y);
    row[x] = here + side * (left + right);
    left = here;
    here = right;
  }
}

function white(x: number, y: number): number {
  const h = pixelHash(x, y, salt);
  return ((h & 255) + ((h >>> 8) & 255) + ((h >>> 16) & 255) + (h >>> 24) - 510) / sumDeviation;
}

/** The kernel (s, 1, s) makes neighbours correlate by 2s / (1 + 2s²); this is its inverse. @returns s */
export function grainSideWeight(correlation: number): number {
  const wanted = Math.min(correlationMost, Math.max(0, correlation));
  if (wanted < 1e-4) return 0;
  return (1 - Math.sqrt(Math.max(0, 1 - 2 * wanted * wanted))) / (2 * wanted);
}
