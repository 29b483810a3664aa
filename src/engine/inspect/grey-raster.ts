import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** A plane as an opaque picture, 0 black and 1 white. The caller owns it. */
export function greyRaster({ widthPx, heightPx, data: values }: Plane): RgbaRaster {
  const data = new Uint8ClampedArray(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const code = Math.round(values[i] * 255);
    data[i * 4] = code;
    data[i * 4 + 1] = code;
    data[i * 4 + 2] = code;
    data[i * 4 + 3] = 255;
  }
  return { widthPx, heightPx, data };
}
