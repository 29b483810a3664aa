import type { PixelBox } from '../../contract/face.js';
import type { RgbaRaster } from './rgba-raster.js';

/** A copy of part of a picture. @param box - whole pixels, within it */
export function cropRaster({ widthPx, data }: RgbaRaster, { x, y, width, height }: PixelBox): RgbaRaster {
  const out = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const start = ((y + row) * widthPx + x) * 4;
    out.set(data.subarray(start, start + width * 4), row * width * 4);
  }
  return { widthPx: width, heightPx: height, data: out };
}
