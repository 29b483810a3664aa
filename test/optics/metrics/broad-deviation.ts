import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { lightnessAt } from './lab.js';

/** Below this share of person a pixel shows the room. */
const roomBelow = 0.02;

/**
 * How uneven the room is broadly lit: standard deviation of its L* after a Gaussian of `sigmaPx` over the room alone, the person left
 * out of both.
 */
export function broadDeviation(
  picture: RgbaRaster,
  { widthPx, heightPx, data }: Plane,
  sigmaPx: number,
): number {
  const room = Float32Array.from(data, (share) => (share < roomBelow ? 1 : 0));
  const lightness = Float32Array.from(room, (on, i) => (on === 1 ? lightnessAt(picture, i) : 0));
  const size = { widthPx, heightPx };
  const weight = smoothed({ ...size, data: room }, sigmaPx);
  const smooth = smoothed({ ...size, data: lightness }, sigmaPx).map((sum, i) => sum / weight[i]);
  let [sum, squares, pixels] = [0, 0, 0];
  room.forEach((on, i) => {
    if (on === 0) return;
    sum += smooth[i];
    squares += smooth[i] ** 2;
    pixels++;
  });
  return Math.sqrt(Math.max(0, squares / pixels - (sum / pixels) ** 2));
}

/** Gaussian with nothing beyond the frame. */
function smoothed({ widthPx, heightPx, data }: Plane, sigmaPx: number): Float32Array {
  const reach = Math.ceil(3 * sigmaPx);
  const taps = Float32Array.from({ length: reach + 1 }, (_, i) =>
    Math.exp(-(i * i) / (2 * sigmaPx * sigmaPx)),
  );
  const along = (from: Float32Array, length: number, step: number) => {
    const into = new Float32Array(from.length);
    for (let i = 0; i < from.length; i++) {
      const place = Math.floor(i / step) % length;
      let sum = 0;
      for (let tap = Math.max(-reach, -place); tap <= Math.min(reach, length - 1 - place); tap++) {
        sum += taps[Math.abs(tap)] * from[i + tap * step];
      }
      into[i] = sum;
    }
    return into;
  };
  return along(along(data, widthPx, 1), heightPx, widthPx);
}
