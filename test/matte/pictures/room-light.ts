import { srgbToLinear } from '../../../src/engine/photo/srgb-curve.js';
import { resampleRegion } from '../../../src/engine/raster/resample-region.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

const toLinear = Float32Array.from({ length: 256 }, (_, code) => srgbToLinear(code / 255));

/** Linear light of the middle of a room's picture, as much of it as fills a frame. Interleaved RGB, the caller's. */
export function roomLight(room: RgbaRaster, widthPx: number, heightPx: number): Float32Array {
  const scale = Math.min(room.widthPx / widthPx, room.heightPx / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  const box = { x: (room.widthPx - width) / 2, y: (room.heightPx - height) / 2, width, height };
  const light = Float32Array.from(room.data, (code) => toLinear[code]);
  return resampleRegion({ ...room, data: light, stride: 4, channels: 3 }, box, widthPx, heightPx);
}
