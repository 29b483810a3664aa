const side = 16;
const cells = side * side * side;
/** Colours are smeared over their neighbours this often, so that a shade between two that were seen counts as seen. */
const smears = 1;
/** Density at which a colour counts as hardly seen; what neither side has seen comes out as 0.5. */
const doubt = 2e-5;

/**
 * How much each pixel's colour speaks for the one of two samples rather than the other, 0..1: the share of the first in the sum of
 * both densities.
 * @param rgb - HWC, encoded colour, 0..1
 * @param own - weight of each pixel in the first sample
 * @param other - in the second
 */
export function colourLikelihood(rgb: Float32Array, own: Uint8Array, other: Uint8Array): Float32Array {
  const cell = new Uint16Array(own.length);
  for (let i = 0; i < cell.length; i++) {
    cell[i] = (bin(rgb[i * 3]!) * side + bin(rgb[i * 3 + 1]!)) * side + bin(rgb[i * 3 + 2]!);
  }
  const [seenOwn, seenOther] = [density(cell, own), density(cell, other)];
  const share = seenOwn.map((value, i) => (value + doubt) / (value + seenOther[i]! + 2 * doubt));
  const likelihood = new Float32Array(cell.length);
  for (let i = 0; i < cell.length; i++) likelihood[i] = share[cell[i]!]!;
  return likelihood;
}

const bin = (value: number): number => Math.max(0, Math.min(side - 1, Math.floor(value * side)));

function density(cell: Uint16Array, weights: Uint8Array): Float32Array {
  const seen = new Float32Array(cells);
  let total = 0;
  for (let i = 0; i < cell.length; i++) {
    seen[cell[i]!]! += weights[i]!;
    total += weights[i]!;
  }
  for (let round = 0; round < smears; round++) for (const step of [1, side, side * side]) smear(seen, step);
  return total === 0 ? seen : seen.map((value) => value / total);
}

/** Weights 1, 2, 1 along one axis of the cube; what would leave it stays in its outermost cells. */
function smear(seen: Float32Array, step: number): void {
  const before = seen.slice();
  for (let i = 0; i < cells; i++) {
    const place = Math.floor(i / step) % side;
    const low = before[place > 0 ? i - step : i]!;
    const high = before[place < side - 1 ? i + step : i]!;
    seen[i] = (low + 2 * before[i]! + high) / 4;
  }
}
