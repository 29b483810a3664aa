import type { ToneCurve } from './read-icc-curve.js';

/** Smallest step between two codes; keeps a table invertible where a profile is flat. */
const smallestStep = 1e-6;

/**
 * Linear values 0..1 of the 256 codes, strictly rising.
 * @returns undefined when the curve does not rise over the range, which no photo's curve does
 */
export function linearTable(curve: ToneCurve): Float32Array | undefined {
  const table = new Float32Array(256);
  for (let code = 0; code < 256; code++) {
    const linear = Math.min(1, Math.max(0, curve(code / 255)));
    if (Number.isNaN(linear)) return undefined;
    table[code] = code === 0 ? linear : Math.max(linear, table[code - 1]! + smallestStep);
  }
  if (table[255]! - table[0]! < 0.5) return undefined;
  const top = table[255]!;
  return top > 1 ? table.map((linear) => linear / top) : table;
}
