import { growMask } from '../raster/grow-mask.js';
import type { Mask } from '../raster/mask.js';
import type { Plane } from '../raster/plane.js';

/** Alphas beyond these are taken as sure before the band is widened. */
export const sureBelow = 0.02;
export const sureAbove = 0.98;

/**
 * The pixels whose alpha has to be solved for (the trimap's middle grey): all that are unsure in a first matte, and the sure
 * ones next to them, because a network's edge is off by a few of its own pixels.
 * @param alpha - first matte, 0..1
 * @param marginPx - how far the sure areas are shrunk
 */
export function mattingBand(alpha: Plane, marginPx: number): Mask {
  const { widthPx, heightPx } = alpha;
  const unsure = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < unsure.length; i++) {
    unsure[i] = alpha.data[i]! >= sureBelow && alpha.data[i]! <= sureAbove ? 1 : 0;
  }
  const band = growMask({ widthPx, heightPx, data: unsure }, marginPx).data;
  addHardSteps(alpha, marginPx, band);
  return { widthPx, heightPx, data: band };
}

/** A matte may jump from 0 to 1 without an unsure pixel between: such steps are widened too. */
function addHardSteps({ widthPx, heightPx, data }: Plane, marginPx: number, band: Uint8Array): void {
  const inside = { widthPx, heightPx, data: new Uint8Array(data.length) };
  for (let i = 0; i < data.length; i++) inside.data[i] = data[i]! >= 0.5 ? 1 : 0;
  const wide = growMask(inside, marginPx).data;
  const narrow = growMask(inside, -marginPx).data;
  for (let i = 0; i < data.length; i++) if (wide[i] !== narrow[i]) band[i] = 1;
}
