/** A person's linear light times alpha, and alpha: interleaved RGBA. */
export interface PersonLight {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Float32Array;
}
