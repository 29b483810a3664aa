import type { Plane } from '../raster/plane.js';
import { fourierSquare } from './fourier-square.js';

/** Side of the transform; a tile is never larger. */
export const transformPx = 128;
/** Rings farther in show the tile, farther out the pixels. */
const firstRing = 2;
const endRing = Math.floor(0.42 * transformPx);

/** How strong detail of each size is in one tile, its window taken into account. */
export interface TileSpectrum {
  /** mean power of the light per ring, with a little grain added; ring r is the frequency r / transformPx per pixel, from `firstRing` on */
  readonly power: Float64Array;
  /** values in each ring */
  readonly counts: Float64Array;
  readonly firstRing: number;
  /** side in px of an open square as wide as the window is */
  readonly effectivePx: number;
  /** share of the values that are independent of each other, 0..1 */
  readonly independent: number;
  /** standard deviation of the detail over the mean light */
  readonly contrast: number;
}

/** What black gives off in any photo: keeps the contrast of a black wall's grain small. */
const flare = 0.02;
/**
 * Grain of this many 8-bit codes is added to every spectrum: JPEG takes away what is weaker, and what is missing where a disc should
 * have left a little must not count against that disc.
 */
const addedCodes = 1.5;
/** Light of one code at a tone, as steep as sRGB's curve is there. */
const lightPerCode = (light: number) => (2.2 * light ** (1 - 1 / 2.2)) / 255;
/** A window less open than this, of a tile's square, shows too little. */
const leastOpen = 0.02;

/**
 * Power spectrum of the light in a tile through a window. The slopes are transformed and their rise with frequency taken off again,
 * so that steep spectra do not leak through the window.
 * @param window - 0..1, the light's size
 * @returns undefined where the window is nearly shut
 */
export function tileSpectrum(
  { widthPx, heightPx, data: light }: Plane,
  window: Plane,
  tile: { readonly x: number; readonly y: number; readonly sidePx: number },
): TileSpectrum | undefined {
  const re = new Float64Array(transformPx * transformPx);
  const im = new Float64Array(transformPx * transformPx);
  const opens = new Float64Array(transformPx * transformPx);
  let [open, squares, slopeX, slopeY, lit] = [0, 0, 0, 0, 0];
  for (let y = 0; y < tile.sidePx; y++) {
    const row = tile.y + y;
    if (row < 1 || row >= heightPx - 1) continue;
    const fadeY = Math.sin((Math.PI * (y + 0.5)) / tile.sidePx);
    for (let x = 0; x < tile.sidePx; x++) {
      const column = tile.x + x;
      if (column < 1 || column >= widthPx - 1) continue;
      const i = row * widthPx + column;
      const share = window.data[i] * fadeY * Math.sin((Math.PI * (x + 0.5)) / tile.sidePx);
      if (share <= 0) continue;
      const at = y * transformPx + x;
      opens[at] = share;
      re[at] = (light[i + 1] - light[i - 1]) / 2;
      im[at] = (light[i + widthPx] - light[i - widthPx]) / 2;
      open += share;
      squares += share * share;
      slopeX += share * re[at];
      slopeY += share * im[at];
      lit += share * light[i];
    }
  }
  if (squares < leastOpen * tile.sidePx * tile.sidePx) return undefined;
  for (let at = 0; at < opens.length; at++) {
    re[at] = (re[at] - slopeX / open) * opens[at];
    im[at] = (im[at] - slopeY / open) * opens[at];
  }
  fourierSquare(re, im, transformPx);
  const { power, counts } = ringsOf(re, im, squares);
  const grain = (addedCodes * lightPerCode(lit / open)) ** 2;
  for (let ring = 0; ring < power.length; ring++) power[ring] += grain;
  const floor = Math.min(...power);
  const signal = power.reduce((sum, value, ring) => sum + (value - floor) * counts[ring], 0);
  return {
    ...{ power, counts, firstRing },
    effectivePx: 1.5 * Math.sqrt(squares),
    independent: (1.4 * squares) / (transformPx * transformPx),
    contrast: Math.sqrt(signal) / transformPx / (lit / open + flare),
  };
}

/** One transform of x-slope + i·y-slope: over a ring, mirrored values add up to the power of both. */
function ringsOf(re: Float64Array, im: Float64Array, squares: number) {
  const power = new Float64Array(endRing - firstRing);
  const counts = new Float64Array(endRing - firstRing);
  for (let v = 0; v < transformPx; v++) {
    const fy = v < transformPx / 2 ? v : v - transformPx;
    for (let u = 0; u < transformPx; u++) {
      const fx = u < transformPx / 2 ? u : u - transformPx;
      const ring = Math.round(Math.hypot(fx, fy)) - firstRing;
      if (ring < 0 || ring >= power.length) continue;
      const rise = slopeResponse(fx) + slopeResponse(fy);
      const at = v * transformPx + u;
      power[ring] += (re[at] ** 2 + im[at] ** 2) / (rise * squares);
      counts[ring]++;
    }
  }
  for (let ring = 0; ring < power.length; ring++) power[ring] /= counts[ring];
  return { power, counts };
}

const slopeResponse = (frequency: number) => Math.sin((2 * Math.PI * frequency) / transformPx) ** 2;
