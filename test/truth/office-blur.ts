import type { Plane } from '../../src/engine/raster/plane.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import { type LightPicture, throughDisc } from './through-disc.js';

/** How much the error of wider surroundings counts beside a place's own: they decide where there is no texture. */
const windows = [
  { sidePx: 25, weight: 1 },
  { sidePx: 61, weight: 0.25 },
  { sidePx: 151, weight: 0.06 },
] as const;

/** Places are compared this many pixels apart. */
const stepPx = 4;

/**
 * Finds by how large a disc each region of a sharp picture has to be blurred to look like another picture of the same view.
 * @param radiiPx - to try, rising
 * @returns radius in px, a quarter of the pictures' size
 */
export function fitBlurRadius(sharp: LightPicture, blurred: LightPicture, radiiPx: readonly number[]): Plane {
  const widthPx = Math.floor(sharp.widthPx / stepPx);
  const heightPx = Math.floor(sharp.heightPx / stepPx);
  const costs = radiiPx.map((radiusPx) => costOf(throughDisc(sharp, radiusPx), blurred));
  const data = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < data.length; i++) {
    const here = costs.map((cost) => cost.data[i]);
    const best = here.indexOf(Math.min(...here));
    data[i] = between(radiiPx, here, best);
  }
  return { widthPx, heightPx, data };
}

/**
 * The factor on a plane of radii with which a sharp picture, blurred place by place, comes closest to another.
 * @param radius - px, any size
 */
export function fitScale(
  sharp: LightPicture,
  blurred: LightPicture,
  radius: Plane,
  factors: readonly number[],
): number {
  const full = resizePlane(radius, sharp.widthPx, sharp.heightPx);
  const largest = full.data.reduce((most, r) => Math.max(most, r), 0) * Math.max(...factors);
  const stack = Array.from({ length: Math.ceil(largest) + 1 }, (_, r) => throughDisc(sharp, r));
  const errors = factors.map((factor) => {
    let sum = 0;
    for (let i = 0; i < full.data.length; i++) {
      const wanted = full.data[i] * factor;
      const low = Math.min(stack.length - 2, Math.floor(wanted));
      for (let at = i * 3; at < i * 3 + 3; at++) {
        const light = stack[low][at] + (stack[low + 1][at] - stack[low][at]) * (wanted - low);
        sum += difference(light, blurred.light[at]);
      }
    }
    return sum;
  });
  return between(factors, errors, errors.indexOf(Math.min(...errors)));
}

/** Squared, on a scale on which dark and bright count as the eye sees them. */
const difference = (a: number, b: number): number => (Math.cbrt(Math.min(1, a)) - Math.cbrt(b)) ** 2;

function costOf(tried: Float32Array, blurred: LightPicture): Plane {
  const { widthPx, heightPx } = blurred;
  const small: Plane = {
    widthPx: Math.floor(widthPx / stepPx),
    heightPx: Math.floor(heightPx / stepPx),
    data: new Float32Array(Math.floor(widthPx / stepPx) * Math.floor(heightPx / stepPx)),
  };
  for (let y = 0; y < small.heightPx * stepPx; y++) {
    for (let x = 0; x < small.widthPx * stepPx; x++) {
      const at = (y * widthPx + x) * 3;
      const into = Math.floor(y / stepPx) * small.widthPx + Math.floor(x / stepPx);
      for (let channel = 0; channel < 3; channel++) {
        small.data[into] += difference(tried[at + channel], blurred.light[at + channel]);
      }
    }
  }
  const sums = windows.map(({ sidePx }) => boxMean(small, Math.round(sidePx / stepPx / 2)));
  const data = small.data.map((_, i) => windows.reduce((sum, { weight }, k) => sum + weight * sums[k][i], 0));
  return { ...small, data };
}

function boxMean({ widthPx, heightPx, data }: Plane, half: number): Float32Array {
  const out = new Float32Array(data.length);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let sum = 0;
      let count = 0;
      for (let row = Math.max(0, y - half); row <= Math.min(heightPx - 1, y + half); row++) {
        for (let column = Math.max(0, x - half); column <= Math.min(widthPx - 1, x + half); column++) {
          sum += data[row * widthPx + column];
          count++;
        }
      }
      out[y * widthPx + x] = sum / count;
    }
  }
  return out;
}

/** The lowest point of the parabola through the best value tried and its neighbours. */
function between(tried: readonly number[], errors: readonly number[], best: number): number {
  if (best === 0 || best === tried.length - 1) return tried[best];
  const [a, b, c] = [tried[best - 1], tried[best], tried[best + 1]];
  const [fa, fb, fc] = [errors[best - 1], errors[best], errors[best + 1]];
  const down = (b - a) * (fb - fc) - (b - c) * (fb - fa);
  if (Math.abs(down) < 1e-12) return b;
  const lowest = b - (0.5 * ((b - a) ** 2 * (fb - fc) - (b - c) ** 2 * (fb - fa))) / down;
  return Math.min(c, Math.max(a, lowest));
}
