/** 8-bit RGBA with straight alpha, row-major, `widthPx · heightPx · 4` bytes, in the photo's own encoded colour space. */
export interface RgbaRaster {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8ClampedArray;
}
