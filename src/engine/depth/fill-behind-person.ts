import { growMask } from '../raster/grow-mask.js';
import { maskWhere } from '../raster/mask-where.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';

/** Values and how much each counts, both of one size; `sum` is already multiplied by `weight`. */
interface Weighted {
  readonly sum: Plane;
  readonly weight: Plane;
}

/** Alpha above which a pixel's depth may be the person's own. */
const personAlpha = 0.02;
/** Measured depth is soft at outlines: this many pixels around the person say nothing about the room. */
const unsureRingPx = 2;

/**
 * The room's depth as if nobody stood in it: inside the person and just around it, depth is carried in from the room, smoothly
 * (pull down to one pixel, push back up). Without it the lens would take the filled room behind a person for something in focus.
 * @param depth - t of everything in view, the person included
 * @param alpha - the person's matte, any size
 * @returns as large as `depth`, equal to it away from the person; the caller owns it
 */
export function fillBehindPerson(depth: Plane, alpha: Plane): Plane {
  const { widthPx, heightPx } = depth;
  const person = resizePlane(alpha, widthPx, heightPx);
  const hidden = maskWhere(person, (a) => a > personAlpha);
  const unsure = growMask(hidden, unsureRingPx).data;
  const weight = { widthPx, heightPx, data: Float32Array.from(unsure, (is) => 1 - is) };
  const sum = { widthPx, heightPx, data: depth.data.map((t, i) => t * weight.data[i]) };
  const filled = pushPull({ sum, weight });
  const data = depth.data.map((t, i) => (unsure[i] === 1 ? filled.data[i] : t));
  return { widthPx, heightPx, data };
}

function pushPull({ sum, weight }: Weighted): Plane {
  const { widthPx, heightPx } = sum;
  if (widthPx === 1 && heightPx === 1) {
    // Nothing but person: any depth will do, and "far" is what a person fills a frame before.
    return {
      widthPx,
      heightPx,
      data: Float32Array.of(weight.data[0] > 0 ? sum.data[0] / weight.data[0] : 1),
    };
  }
  const half = [Math.ceil(widthPx / 2), Math.ceil(heightPx / 2)] as const;
  const coarse = pushPull({ sum: resizePlane(sum, ...half), weight: resizePlane(weight, ...half) });
  const { data } = resizePlane(coarse, widthPx, heightPx);
  for (let i = 0; i < data.length; i++) data[i] = sum.data[i] + (1 - weight.data[i]) * data[i];
  return { widthPx, heightPx, data };
}
