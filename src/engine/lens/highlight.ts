/**
 * A small lamp whose true light the file could not hold. Says what the lamp looks like, not how bright it was: that is settled
 * when the size of the blur is known. Scales with the picture, so that a preview shows the lamps of the result.
 */
export interface Highlight {
  /** pixels it covers; a fraction after scaling */
  readonly areaPx: number;
  /** longer side of the box around it */
  readonly sidePx: number;
  /** its depth, 1 − S/D: a smaller copy's depth plane could say something else at so small a place */
  readonly t: number;
  /** linear light of luminance 1 in the lamp's colour */
  readonly tint: readonly [number, number, number];
  /** mean linear light that the file shows */
  readonly shown: readonly [number, number, number];
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** how much of each of these pixels is lamp, 0..1 */
  readonly shares: Float32Array;
}
