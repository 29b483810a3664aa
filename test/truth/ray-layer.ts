import { type FloatPicture, finerPicture } from './finer-picture.js';
import type { LensSamples } from './lens-samples.js';
import type { TruthLayer } from './truth-scene.js';

/** A layer made ready to be met by rays. */
export interface RayLayer {
  /** RGB multiplied by alpha, and alpha; interleaved, `scale` times as dense as the layer, and with one column and one row more */
  readonly rgba: Float32Array;
  readonly scale: number;
  /** places beyond these repeat the rim */
  readonly lastX: number;
  readonly lastY: number;
  readonly marginPx: number;
  readonly t: number;
  readonly perX: number;
  readonly perY: number;
  /** of every ray: t at the hit over t at the pixel; 1 where the surface faces the camera */
  readonly tilt: Float64Array;
  readonly isInFocus: boolean;
}

/** A layer's picture as rays read it. */
export type RayPicture = Pick<RayLayer, 'rgba' | 'scale' | 'lastX' | 'lastY'>;

/**
 * Interleaves and multiplies a layer's picture, its last column and row twice; all sets of rays share it.
 * @param wantedScale - how densely it is to be read; a layer that is in focus is only met at its pixels and stays as it is
 */
export function multiplied(layer: TruthLayer, wantedScale: number): RayPicture {
  const { widthPx, heightPx, light, alpha } = layer;
  const scale = isInFocus(layer) ? 1 : wantedScale;
  const rgba = new Float32Array(widthPx * heightPx * 4);
  for (let i = 0; i < alpha.length; i++) {
    for (let channel = 0; channel < 3; channel++) rgba[i * 4 + channel] = light[i * 3 + channel] * alpha[i];
    rgba[i * 4 + 3] = alpha[i];
  }
  const finer = finerPicture({ widthPx, heightPx, rgba }, scale);
  return { rgba: withRimTwice(finer), scale, lastX: finer.widthPx - 1, lastY: finer.heightPx - 1 };
}

const isInFocus = ({ depth: { t, perX, perY } }: TruthLayer) => t === 0 && perX === 0 && perY === 0;

function withRimTwice({ widthPx, heightPx, rgba }: FloatPicture): Float32Array {
  const wider = new Float32Array((widthPx + 1) * (heightPx + 1) * 4);
  for (let y = 0, at = 0; y <= heightPx; y++, at += (widthPx + 1) * 4) {
    const row = Math.min(heightPx - 1, y) * widthPx * 4;
    wider.set(rgba.subarray(row, row + widthPx * 4), at);
    wider.copyWithin(at + widthPx * 4, at + (widthPx - 1) * 4, at + widthPx * 4);
  }
  return wider;
}

/**
 * Solves t at the hit for every ray: with t affine in q and q = p − t(q)·d it is t(p) / (1 + perX·dx + perY·dy).
 * @param shift - d of every ray, pixels at t = 1
 */
export function rayLayer(layer: TruthLayer, picture: RayPicture, shift: LensSamples): RayLayer {
  const { marginPx, depth } = layer;
  const { t, perX, perY } = depth;
  const tilt = new Float64Array(shift.count);
  for (let s = 0; s < shift.count; s++) {
    const slope = 1 + perX * shift.ux[s] + perY * shift.uy[s];
    if (slope < 0.2) throw new RangeError('the surface is tilted too steeply for so large an opening');
    tilt[s] = 1 / slope;
  }
  return { ...picture, marginPx, t, perX, perY, tilt, isInFocus: isInFocus(layer) };
}
