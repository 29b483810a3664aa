import type { LensSamples } from './lens-samples.js';
import type { TruthLayer } from './truth-scene.js';

/** A layer made ready to be met by rays. */
export interface RayLayer {
  /** RGB multiplied by alpha, and alpha; interleaved, with one column and one row more than the layer has */
  readonly rgba: Float32Array;
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

/** Interleaves and multiplies a layer's picture, its last column and row twice; all sets of rays share it. */
export function multiplied({ widthPx, heightPx, light, alpha }: TruthLayer): Float32Array {
  const rgba = new Float32Array((widthPx + 1) * (heightPx + 1) * 4);
  for (let y = 0, at = 0; y <= heightPx; y++) {
    for (let x = 0; x <= widthPx; x++, at += 4) {
      const i = Math.min(heightPx - 1, y) * widthPx + Math.min(widthPx - 1, x);
      for (let channel = 0; channel < 3; channel++) rgba[at + channel] = light[i * 3 + channel] * alpha[i];
      rgba[at + 3] = alpha[i];
    }
  }
  return rgba;
}

/**
 * Solves t at the hit for every ray: with t affine in q and q = p − t(q)·d it is t(p) / (1 + perX·dx + perY·dy).
 * @param shift - d of every ray, pixels at t = 1
 */
export function rayLayer(layer: TruthLayer, rgba: Float32Array, shift: LensSamples): RayLayer {
  const { widthPx, heightPx, marginPx, depth } = layer;
  const { t, perX, perY } = depth;
  const tilt = new Float64Array(shift.count);
  for (let s = 0; s < shift.count; s++) {
    const slope = 1 + perX * shift.ux[s] + perY * shift.uy[s];
    if (slope < 0.2) throw new RangeError('the surface is tilted too steeply for so large an opening');
    tilt[s] = 1 / slope;
  }
  const isInFocus = t === 0 && perX === 0 && perY === 0;
  return { rgba, lastX: widthPx - 1, lastY: heightPx - 1, marginPx, t, perX, perY, tilt, isInFocus };
}
