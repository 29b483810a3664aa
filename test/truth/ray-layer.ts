import type { LensSamples } from './lens-samples.js';
import type { TruthLayer } from './truth-scene.js';

/** A layer made ready to be met by rays. */
export interface RayLayer {
  /** RGB multiplied by alpha, and alpha; interleaved */
  readonly rgba: Float32Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly marginPx: number;
  readonly t: number;
  readonly perX: number;
  readonly perY: number;
  /** of every ray: t at the hit over t at the pixel; 1 where the surface faces the camera */
  readonly tilt: Float64Array;
}

/** Interleaves and multiplies a layer's picture once; all sets of rays share it. */
export function multiplied({ light, alpha }: TruthLayer): Float32Array {
  const rgba = new Float32Array(alpha.length * 4);
  for (let i = 0; i < alpha.length; i++) {
    for (let channel = 0; channel < 3; channel++) {
      rgba[i * 4 + channel] = light[i * 3 + channel]! * alpha[i]!;
    }
    rgba[i * 4 + 3] = alpha[i]!;
  }
  return rgba;
}

/**
 * Solves t at the hit for every ray: with t affine in q and q = p − t(q)·d it is t(p) / (1 + perX·dx + perY·dy).
 * @param reach - d of every ray, pixels at t = 1
 */
export function rayLayer(layer: TruthLayer, rgba: Float32Array, reach: LensSamples): RayLayer {
  const { widthPx, heightPx, marginPx, depth } = layer;
  const tilt = new Float64Array(reach.count);
  for (let s = 0; s < reach.count; s++) {
    const slope = 1 + depth.perX * reach.ux[s]! + depth.perY * reach.uy[s]!;
    if (slope < 0.2) throw new RangeError('the surface is tilted too steeply for so large an opening');
    tilt[s] = 1 / slope;
  }
  return { rgba, widthPx, heightPx, marginPx, ...depth, tilt };
}
