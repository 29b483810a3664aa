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

interface FramePixel {
  readonly x: number;
  readonly y: number;
  /** of the frame */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Light that is left when so little gets through does not matter. */
const darkEnough = 1e-5;

/**
 * Writes the mean light over a pixel's rays to `into[at..at + 2]`. Allocates nothing.
 * @param active - the layers to look at, nearest first; the last one opaque wherever a ray can land
 */
export function gatherPixel(
  active: readonly RayLayer[],
  { lens, shift, catEye }: RaySet,
  pixel: FramePixel,
  into: Float32Array,
  at: number,
): void {
  const centreX = pixel.x + 0.5 - pixel.widthPx / 2;
  const centreY = pixel.y + 0.5 - pixel.heightPx / 2;
  const halfDiagonal = Math.hypot(pixel.widthPx, pixel.heightPx) / 2;
  const barrelX = (catEye * centreX) / halfDiagonal;
  const barrelY = (catEye * centreY) / halfDiagonal;
  const depth = active.length;
  let red = 0;
  let green = 0;
  let blue = 0;
  let passed = 0;
  for (let s = 0; s < shift.count; s++) {
    if (catEye > 0 && (lens.ux[s] - barrelX) ** 2 + (lens.uy[s] - barrelY) ** 2 > 1) continue;
    passed++;
    const dx = shift.ux[s];
    const dy = shift.uy[s];
    let open = 1;
    for (let k = 0; k < depth; k++) {
      const { rgba, widthPx, heightPx, marginPx, t, perX, perY, tilt } = active[k];
      const hit = (t + perX * centreX + perY * centreY) * tilt[s];
      const x = Math.min(widthPx - 1, Math.max(0, pixel.x + marginPx - hit * dx));
      const y = Math.min(heightPx - 1, Math.max(0, pixel.y + marginPx - hit * dy));
      const left = Math.min(widthPx - 2, x | 0);
      const top = Math.min(heightPx - 2, y | 0);
      const fx = x - left;
      const fy = y - top;
      const w11 = fx * fy;
      const w10 = fy - w11;
      const w01 = fx - w11;
      const w00 = 1 - fx - w10;
      const a = (top * widthPx + left) * 4;
      const b = a + widthPx * 4;
      red += open * (w00 * rgba[a] + w01 * rgba[a + 4] + w10 * rgba[b] + w11 * rgba[b + 4]);
      green += open * (w00 * rgba[a + 1] + w01 * rgba[a + 5] + w10 * rgba[b + 1] + w11 * rgba[b + 5]);
      blue += open * (w00 * rgba[a + 2] + w01 * rgba[a + 6] + w10 * rgba[b + 2] + w11 * rgba[b + 6]);
      if (k === depth - 1) break;
      open *= 1 - (w00 * rgba[a + 3] + w01 * rgba[a + 7] + w10 * rgba[b + 3] + w11 * rgba[b + 7]);
      if (open < darkEnough) break;
    }
  }
  into[at] = red / passed;
  into[at + 1] = green / passed;
  into[at + 2] = blue / passed;
}
