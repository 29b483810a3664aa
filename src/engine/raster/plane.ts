/** One float per pixel, row-major, `widthPx · heightPx` values; unit and range are the owner's to state. */
export interface Plane {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Float32Array;
}
