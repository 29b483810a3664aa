export interface Difference {
  readonly mean: number;
  readonly max: number;
}

/** Mean and largest absolute difference of two equally long lists. */
export function difference(a: Float32Array, b: Float32Array): Difference {
  if (a.length !== b.length) throw new RangeError(`"b" expected ${a.length} values, got ${b.length}`);
  let sum = 0;
  let max = 0;
  for (let i = 0; i < a.length; i++) {
    const off = Math.abs(a[i] - b[i]);
    sum += off;
    // a comparison written this way lets NaN through to the mean, where it shows
    if (off > max) max = off;
  }
  return { mean: sum / a.length, max };
}
