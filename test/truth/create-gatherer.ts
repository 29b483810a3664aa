import type { LensSamples } from './lens-samples.js';
import type { RayLayer } from './ray-layer.js';

/** One set of rays and the layers made ready for it. */
export interface RaySet {
  /** points of the opening */
  readonly lens: LensSamples;
  /** the same in pixels at t = 1, squeezed */
  readonly shift: LensSamples;
  /** 0..0.6: shift of the barrel's rim in the frame's corners, in radii */
  readonly catEye: number;
  readonly layers: readonly RayLayer[];
}

/**
 * Writes the mean light over a pixel's rays to `into[at..at + 2]`.
 * @param active - the layers to look at, nearest first; the last one opaque wherever a ray can land
 */
export type PixelGatherer = (
  active: readonly RayLayer[],
  pixel: FramePixel,
  into: Float32Array,
  at: number,
) => void;

/** A pixel, and its way from the frame's middle. */
export interface FramePixel {
  x: number;
  y: number;
  centreX: number;
  centreY: number;
  /** the barrel's rim as this pixel sees it, in radii of the opening */
  barrelX: number;
  barrelY: number;
}

/** Light that is left when so little gets through does not matter. */
const darkEnough = 1e-5;

/** Makes what photographs one pixel after another through one set of rays; pixels allocate nothing. */
export function createGatherer({ lens, shift, catEye }: RaySet): PixelGatherer {
  const { count } = shift;
  /** of every ray: what the layers so far let through */
  const open = new Float64Array(count);
  const sum = new Float64Array(3);
  return (active, pixel, into, at) => {
    const last = active.length - 1;
    const isSharp = last === 0 && active[0].isInFocus;
    const rays = isSharp ? 1 : count;
    let passed = rays;
    open.fill(1, 0, rays);
    if (catEye > 0 && !isSharp) passed = closeBarrel(lens, pixel, open);
    sum.fill(0);
    for (let k = 0; k <= last; k++)
      addLayer(active[k], { shift, rays, isLast: k === last, open }, pixel, sum);
    for (let channel = 0; channel < 3; channel++) into[at + channel] = sum[channel] / passed;
  };
}

/** Stops the rays that meet the barrel; returns how many pass. */
function closeBarrel({ count, ux, uy }: LensSamples, { barrelX, barrelY }: FramePixel, open: Float64Array) {
  let passed = 0;
  for (let s = 0; s < count; s++) {
    const isOpen = (ux[s] - barrelX) ** 2 + (uy[s] - barrelY) ** 2 <= 1;
    open[s] = isOpen ? 1 : 0;
    if (isOpen) passed++;
  }
  return passed;
}

interface RaysSoFar {
  readonly shift: LensSamples;
  readonly rays: number;
  readonly isLast: boolean;
  readonly open: Float64Array;
}

/** Adds what every ray sees of one layer, and lets the layer's alpha take its share of the ray. */
function addLayer(
  layer: RayLayer,
  { shift, rays, isLast, open }: RaysSoFar,
  pixel: FramePixel,
  sum: Float64Array,
): void {
  const { rgba, lastX, lastY, tilt, scale } = layer;
  const { ux, uy } = shift;
  const straightX = pixel.x + layer.marginPx;
  const straightY = pixel.y + layer.marginPx;
  const t = layer.t + layer.perX * pixel.centreX + layer.perY * pixel.centreY;
  const row = (lastX + 2) * 4;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let s = 0; s < rays; s++) {
    const share = open[s];
    if (share < darkEnough) continue;
    const hit = t * tilt[s];
    const x = Math.min(lastX, Math.max(0, scale * (straightX - hit * ux[s])));
    const y = Math.min(lastY, Math.max(0, scale * (straightY - hit * uy[s])));
    const left = x | 0;
    const top = y | 0;
    const fx = x - left;
    const fy = y - top;
    const w11 = share * fx * fy;
    const w10 = share * fy - w11;
    const w01 = share * fx - w11;
    const w00 = share - share * fx - w10;
    const a = top * row + left * 4;
    const b = a + row;
    red += w00 * rgba[a] + w01 * rgba[a + 4] + w10 * rgba[b] + w11 * rgba[b + 4];
    green += w00 * rgba[a + 1] + w01 * rgba[a + 5] + w10 * rgba[b + 1] + w11 * rgba[b + 5];
    blue += w00 * rgba[a + 2] + w01 * rgba[a + 6] + w10 * rgba[b + 2] + w11 * rgba[b + 6];
    if (!isLast) {
      open[s] = share - (w00 * rgba[a + 3] + w01 * rgba[a + 7] + w10 * rgba[b + 3] + w11 * rgba[b + 7]);
    }
  }
  sum[0] += red;
  sum[1] += green;
  sum[2] += blue;
}
