export type Vector3 = readonly [number, number, number];

/** 3 × 3, three rows. */
export type Matrix3 = readonly [Vector3, Vector3, Vector3];

export const applyMatrix = (m: Matrix3, v: Vector3): Vector3 =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Vector3;

export const transposed = (m: Matrix3): Matrix3 =>
  [0, 1, 2].map((i) => m.map((row) => row[i])) as unknown as Matrix3;

/** First `b`, then `a`. */
export const multiplied = (a: Matrix3, b: Matrix3): Matrix3 =>
  transposed(transposed(b).map((column) => applyMatrix(a, column)) as unknown as Matrix3);

export const diagonal = ([x, y, z]: Vector3): Matrix3 => [
  [x, 0, 0],
  [0, y, 0],
  [0, 0, z],
];

const cross = (a: Vector3, b: Vector3): Vector3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The inverse; undefined when there is none. */
export function inverted(m: Matrix3): Matrix3 | undefined {
  const columns: Matrix3 = [cross(m[1], m[2]), cross(m[2], m[0]), cross(m[0], m[1])];
  const determinant = m[0][0] * columns[0][0] + m[0][1] * columns[0][1] + m[0][2] * columns[0][2];
  if (!(Math.abs(determinant) > 1e-9)) return undefined;
  return transposed(
    columns.map((column) => column.map((value) => value / determinant)) as unknown as Matrix3,
  );
}
