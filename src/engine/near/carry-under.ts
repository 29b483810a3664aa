import type { LightEncoder } from '../colour/light-encoder.js';
import { fillUnknown } from '../raster/fill-unknown.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';

export interface CarryOptions {
  /** where something else hides the picture; by row-major index */
  readonly isHidden: (pixel: number) => boolean;
  /** how much of a pixel is the picture's, 0..1; carried under as well */
  readonly weight: (pixel: number) => number;
  readonly toLinear: Float32Array;
  readonly encode: LightEncoder;
}

/** The hidden parts are made at this size at most: nothing is known of them that would be finer. */
const longSidePx = 512;

/** Continues a picture, and its weight, beneath what hides it, in linear light; elsewhere both are as they were. */
export function carryUnder(
  source: RgbRaster,
  options: CarryOptions,
): { readonly picture: RgbRaster; readonly weight: Plane } {
  const { widthPx, heightPx } = source;
  const { isHidden, weight, encode } = options;
  const [red, green, blue, share] = smallAndWhole(source, options);
  const picture = { widthPx, heightPx, data: source.data.slice() };
  const carried = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (!isHidden(i)) {
        carried.data[i] = weight(i);
        continue;
      }
      const at = place(share, (x + 0.5) / widthPx, (y + 0.5) / heightPx);
      const own = bilinear(share, at);
      carried.data[i] = own;
      [red, green, blue].forEach((plane, c) => {
        picture.data[i * 3 + c] = own > 0 ? encode(bilinear(plane, at) / own) : 0;
      });
    }
  }
  return { picture, weight: carried };
}

/** Light times weight, three planes, and the weight itself, small, the hidden parts filled. */
function smallAndWhole(source: RgbRaster, { isHidden, weight, toLinear }: CarryOptions): Plane[] {
  const scale = Math.min(1, longSidePx / Math.max(source.widthPx, source.heightPx));
  const widthPx = Math.max(1, Math.round(source.widthPx * scale));
  const heightPx = Math.max(1, Math.round(source.heightPx * scale));
  const plane = () => ({ widthPx, heightPx, data: new Float32Array(widthPx * heightPx) });
  const planes = [plane(), plane(), plane(), plane()];
  const known = plane();
  const count = new Float32Array(widthPx * heightPx);
  for (let y = 0, i = 0; y < source.heightPx; y++) {
    const row = Math.floor(((y + 0.5) * heightPx) / source.heightPx) * widthPx;
    for (let x = 0; x < source.widthPx; x++, i++) {
      const cell = row + Math.floor(((x + 0.5) * widthPx) / source.widthPx);
      count[cell]++;
      if (isHidden(i)) continue;
      const own = weight(i);
      known.data[cell]++;
      planes[3].data[cell] += own;
      for (let c = 0; c < 3; c++) planes[c].data[cell] += own * toLinear[source.data[i * 3 + c]];
    }
  }
  for (let cell = 0; cell < count.length; cell++) {
    for (const { data } of planes) data[cell] /= Math.max(1, known.data[cell]);
    known.data[cell] /= count[cell];
  }
  fillUnknown({ planes, weight: known });
  return planes;
}

interface Place {
  readonly first: number;
  readonly right: number;
  readonly down: number;
  readonly shareRight: number;
  readonly shareDown: number;
}

function place({ widthPx, heightPx }: Plane, x: number, y: number): Place {
  const across = Math.min(widthPx - 1, Math.max(0, x * widthPx - 0.5));
  const below = Math.min(heightPx - 1, Math.max(0, y * heightPx - 0.5));
  const left = Math.floor(across);
  const top = Math.floor(below);
  return {
    first: top * widthPx + left,
    right: left < widthPx - 1 ? 1 : 0,
    down: top < heightPx - 1 ? widthPx : 0,
    shareRight: across - left,
    shareDown: below - top,
  };
}

function bilinear({ data }: Plane, { first, right, down, shareRight, shareDown }: Place): number {
  const upper = data[first] + (data[first + right] - data[first]) * shareRight;
  const lower = data[first + down] + (data[first + down + right] - data[first + down]) * shareRight;
  return upper + (lower - upper) * shareDown;
}
