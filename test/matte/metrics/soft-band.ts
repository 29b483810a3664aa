import { growMask } from '../../../src/engine/raster/grow-mask.js';
import type { Plane } from '../../../src/engine/raster/plane.js';

const soft = { from: 0.02, to: 0.98 };
const grownPx = 5;

/** 1 where a matte is soft (0.02..0.98) and up to 5 px around: where hair and edges are judged. The caller owns it. */
export function softBand({ widthPx, heightPx, data }: Plane): Uint8Array {
  const isSoft = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) isSoft[i] = data[i] >= soft.from && data[i] <= soft.to ? 1 : 0;
  return growMask({ widthPx, heightPx, data: isSoft }, grownPx).data;
}
