import { growMask } from '../raster/grow-mask.js';
import type { Plane } from '../raster/plane.js';

/** Up to here a little of the person is tolerated, ever less weighted. */
const tolerated = 0.02;
/** From here on a pixel counts as person when its neighbours are judged, and as solid person when the matte is trusted. */
const person = 0.1;
const solid = 0.9;
/** Share of the long side within which a neighbour of the person may hold more of the person's light than the matte says. */
const reachOfLongSide = 0.0025;
/** Such a neighbour counts a little, so that it is used where nothing better is near. */
const neighbourWeight = 0.03;
const solidNeighbourWeight = 0.1;

/** How far each pixel's room colour can be trusted. */
export interface SureBackdrop {
  /** 0..1 @param index - row-major pixel index */
  weight(index: number): number;
}

/**
 * Full weight far from the person, almost none right beside, none on the person. As far as the matte can be trusted, what is seen
 * of the room between hairs counts as well. One or two bytes per pixel are held.
 * @param matteTrust - 0..1
 */
export function sureBackdrop(alpha: Plane, matteTrust: number): SureBackdrop {
  const beside = besideWhere(alpha, person);
  const besideSolid = matteTrust > 0 ? besideWhere(alpha, solid) : null;
  return {
    weight(index) {
      const share = alpha.data[index];
      const far = Math.max(0, 1 - share / tolerated) * (beside[index] === 1 ? neighbourWeight : 1);
      if (besideSolid === null) return far;
      const between = (1 - share) * (besideSolid[index] === 1 ? solidNeighbourWeight : 1);
      return Math.max(far, matteTrust * between);
    },
  };
}

/** 1 where more than `least` of the person is within reach. */
function besideWhere({ widthPx, heightPx, data }: Plane, least: number): Uint8Array {
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) if (data[i] > least) mask[i] = 1;
  const reachPx = Math.max(2, Math.round(Math.max(widthPx, heightPx) * reachOfLongSide));
  return growMask({ widthPx, heightPx, data: mask }, reachPx).data;
}
