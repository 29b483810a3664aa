/** One byte per pixel, 0 or 1, row-major, `widthPx · heightPx` values. */
export interface Mask {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}
