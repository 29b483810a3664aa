import { growMask } from '../raster/grow-mask.js';
import type { Plane } from '../raster/plane.js';

/** Up to here a little of the person is tolerated, ever less weighted. */
const tolerated = 0.02;
/** From here on a pixel counts as person when its neighbours are judged. */
const person = 0.1;
/** Share of the long side within which a neighbour of the person may still hold some of the person's light. */
const reachOfLongSide = 0.0025;
/** Such a neighbour counts a little, so that it is used where nothing better is near. */
const neighbourWeight = 0.03;

/** How far each pixel can be trusted to show the room alone. */
export interface SureBackdrop {
  /** 0..1 @param index - row-major pixel index */
  weight(index: number): number;
}

/** Full weight far from the person, almost none right beside, none on the person. One byte per pixel is held. */
export function sureBackdrop({ widthPx, heightPx, data }: Plane): SureBackdrop {
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) if (data[i] > person) mask[i] = 1;
  const reachPx = Math.max(2, Math.round(Math.max(widthPx, heightPx) * reachOfLongSide));
  const near = growMask({ widthPx, heightPx, data: mask }, reachPx).data;
  return {
    weight(index) {
      const share = data[index];
      if (share >= tolerated) return 0;
      return (1 - share / tolerated) * (near[index] === 1 ? neighbourWeight : 1);
    },
  };
}
