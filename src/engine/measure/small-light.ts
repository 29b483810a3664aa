import { axisTaps } from '../raster/axis-taps.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** A small copy of a photo's luminance, and what of it can be looked at; all planes of one size. */
export interface SmallLight {
  /** linear luminance, 0..1 */
  readonly light: Plane;
  /** most of the person in any of the pixels behind each, 0..1 */
  readonly person: Plane;
  /** share of the pixels behind each that are cut off at white, 0..1 */
  readonly clipped: Plane;
}

export interface SmallLightOptions {
  readonly source: RgbaRaster;
  /** share of the person, the source's size */
  readonly alpha: Plane;
  readonly toLinear: Float32Array;
  /** luminance of one unit of red, green and blue */
  readonly weights: readonly [number, number, number];
  /** 0..1: by how much to shrink each way */
  readonly scale: number;
}

const clippedFrom = 253;

/** Averages by area in linear light, row by row; see-through pixels are somebody's, not the room's. */
export function smallLight({ source, alpha, toLinear, weights, scale }: SmallLightOptions): SmallLight {
  const widthPx = Math.max(1, Math.round(source.widthPx * scale));
  const heightPx = Math.max(1, Math.round(source.heightPx * scale));
  const plane = (): Plane => ({ widthPx, heightPx, data: new Float32Array(widthPx * heightPx) });
  const small = { light: plane(), person: plane(), clipped: plane() };
  const { widthPx: width, heightPx: height } = source;
  const across = axisTaps({ sourceLength: width, from: 0, span: width, outLength: widthPx });
  const down = axisTaps({ sourceLength: height, from: 0, span: height, outLength: heightPx });
  const [red, green, blue] = weights.map((weight) => toLinear.map((value) => value * weight));
  const { data } = source;
  for (let y = 0, out = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, out++) {
      for (let v = 0; v < down.taps; v++) {
        const share = down.weights[y * down.taps + v];
        if (share === 0) continue;
        const row = (down.first[y] + v) * width;
        for (let u = 0; u < across.taps; u++) {
          const weight = share * across.weights[x * across.taps + u];
          if (weight === 0) continue;
          const i = row + across.first[x] + u;
          const [r, g, b] = [data[i * 4], data[i * 4 + 1], data[i * 4 + 2]];
          small.light.data[out] += weight * (red[r] + green[g] + blue[b]);
          if (r >= clippedFrom || g >= clippedFrom || b >= clippedFrom) small.clipped.data[out] += weight;
          const someone = data[i * 4 + 3] < 255 ? 1 : alpha.data[i];
          if (someone > small.person.data[out]) small.person.data[out] = someone;
        }
      }
    }
  }
  return small;
}
