import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { luminance } from './luminance.js';

/** A backdrop and where the person stood in it. */
export interface Room {
  readonly backdrop: RgbRaster;
  readonly toLinear: Float32Array;
  readonly alpha: Plane;
}

/** A one-pixel frame, its outermost columns and rows. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface FrameLight {
  readonly mean: readonly [number, number, number];
  /** mean weighted by the square of the luminance */
  readonly favouringBright: readonly [number, number, number];
  /** luminance of the brightest of its four sides */
  readonly brightestSide: number;
}

/** More of the person than this, and the place does not show the room. */
const personMost = 0.01;

/**
 * Linear light along a frame, where it shows the room; undefined when it leaves the picture or more than `personShareMost` of it
 * is the person: then too little is known.
 */
export function frameLight(
  room: Room,
  { left, top, right, bottom }: Frame,
  personShareMost: number,
): FrameLight | undefined {
  const { widthPx, heightPx } = room.backdrop;
  if (left < 0 || top < 0 || right >= widthPx || bottom >= heightPx) return undefined;
  const sums = { mean: [0, 0, 0], bright: [0, 0, 0], weights: 0, count: 0 };
  let brightestSide = 0;
  let hidden = 0;
  for (const [x0, y0, stepX, stepY, steps] of [
    [left, top, 1, 0, right - left],
    [right, top, 0, 1, bottom - top],
    [left, bottom, 1, 0, right - left],
    [left, top, 0, 1, bottom - top],
  ] as const) {
    let [side, seen] = [0, 0];
    for (let i = 0; i <= steps; i++) {
      const pixel = (y0 + i * stepY) * widthPx + x0 + i * stepX;
      if (room.alpha.data[pixel] > personMost) {
        hidden++;
        continue;
      }
      side += addPixel(room, pixel, sums);
      seen++;
    }
    if (seen > 0) brightestSide = Math.max(brightestSide, side / seen);
  }
  if (hidden > personShareMost * (hidden + sums.count)) return undefined;
  const scaled = ([r, g, b]: readonly number[], by: number) => [r / by, g / by, b / by] as const;
  return {
    mean: scaled(sums.mean, sums.count),
    favouringBright: scaled(sums.bright, sums.weights),
    brightestSide,
  };
}

interface Sums {
  readonly mean: number[];
  readonly bright: number[];
  weights: number;
  count: number;
}

/** @returns the pixel's luminance */
function addPixel({ backdrop: { data }, toLinear }: Room, pixel: number, sums: Sums): number {
  const light = [
    toLinear[data[pixel * 3]],
    toLinear[data[pixel * 3 + 1]],
    toLinear[data[pixel * 3 + 2]],
  ] as const;
  const bright = luminance(...light);
  const weight = bright * bright + 1e-6;
  for (let channel = 0; channel < 3; channel++) {
    sums.mean[channel] += light[channel];
    sums.bright[channel] += light[channel] * weight;
  }
  sums.weights += weight;
  sums.count++;
  return bright;
}
