import { srgbToLinear } from '../../../src/engine/photo/srgb-curve.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/** L*, a*, b* under D65. */
export type Lab = readonly [number, number, number];

const lightOf = Float64Array.from({ length: 256 }, (_, code) => srgbToLinear(code / 255));

/** CIE L* 0..100 of a relative luminance 0..1. */
const lightnessOf = (luminance: number): number => 116 * cubeRoot(luminance) - 16;

/** CIELAB of an sRGB colour in codes 0..255. Source: IEC 61966-2-1 primaries, CIE 15. */
export function labOf(red: number, green: number, blue: number): Lab {
  const r = lightOf[red];
  const g = lightOf[green];
  const b = lightOf[blue];
  const x = cubeRoot((0.4123908 * r + 0.3575843 * g + 0.1804808 * b) / 0.9504559);
  const y = cubeRoot(0.212639 * r + 0.7151687 * g + 0.0721923 * b);
  const z = cubeRoot((0.0193308 * r + 0.1191948 * g + 0.9505322 * b) / 1.0890578);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** {@link labOf} one pixel of a raster. */
export const labAt = ({ data }: RgbaRaster, pixel: number): Lab =>
  labOf(data[pixel * 4], data[pixel * 4 + 1], data[pixel * 4 + 2]);

/** CIE L* of one pixel of an sRGB raster. */
export const lightnessAt = ({ data }: RgbaRaster, pixel: number): number =>
  lightnessOf(luminanceAt(data, pixel));

/** Relative luminance 0..1 of one pixel of sRGB codes. @param data - four codes per pixel */
export const luminanceAt = (data: Uint8ClampedArray, pixel: number): number =>
  0.212639 * lightOf[data[pixel * 4]] +
  0.7151687 * lightOf[data[pixel * 4 + 1]] +
  0.0721923 * lightOf[data[pixel * 4 + 2]];

/** With the straight piece near black that CIELAB has instead of the root. */
function cubeRoot(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
}
