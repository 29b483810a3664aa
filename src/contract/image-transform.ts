/** Two rows of a 2 × 3 matrix from a layer's unit square to the photo's: x' = a·x + b·y + c of the first, y' of the second. */
export type ImageTransform = readonly [readonly [number, number, number], readonly [number, number, number]];

/** True when `value` is a well-formed ImageTransform that can be turned back. */
export function isImageTransform(value: unknown): value is ImageTransform {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const rows: readonly unknown[] = value;
  const isRow = (row: unknown): row is number[] =>
    Array.isArray(row) && row.length === 3 && row.every(Number.isFinite);
  const [first, second] = rows;
  return isRow(first) && isRow(second) && Math.abs(first[0]! * second[1]! - first[1]! * second[0]!) > 1e-9;
}
