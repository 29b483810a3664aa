import { growMask } from '../raster/grow-mask.js';
import type { Plane } from '../raster/plane.js';

/** From here on a pixel counts as solid person when its neighbours are judged. */
const solid = 0.9;
/** Share of the long side within which a neighbour of the solid person may hold more of the person's light than the matte says. */
const reachOfLongSide = 0.0025;
/** Such a neighbour counts a little, so that it is used where nothing better is near. */
const neighbourWeight = 0.1;

/** How far each pixel's room colour can be trusted. */
export interface SureBackdrop {
  /** 0..1 @param index - row-major pixel index */
  weight(index: number): number;
}

/**
 * Full weight where there is nobody, ever less the more of the person covers the room, almost none right beside the solid person,
 * none behind. One byte per pixel is held.
 */
export function sureBackdrop({ widthPx, heightPx, data }: Plane): SureBackdrop {
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) if (data[i] > solid) mask[i] = 1;
  const reachPx = Math.max(2, Math.round(Math.max(widthPx, heightPx) * reachOfLongSide));
  const near = growMask({ widthPx, heightPx, data: mask }, reachPx).data;
  return {
    weight(index) {
      const seen = 1 - data[index];
      return seen * (near[index] === 1 ? neighbourWeight : 1);
    },
  };
}
