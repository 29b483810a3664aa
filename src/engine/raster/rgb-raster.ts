/** 8-bit RGB, row-major, `widthPx · heightPx · 3` bytes, in the photo's own encoded colour space. */
export interface RgbRaster {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8ClampedArray;
}
