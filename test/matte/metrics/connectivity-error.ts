import { maskRegions } from '../../../src/engine/raster/mask-regions.js';
import type { Plane } from '../../../src/engine/raster/plane.js';

const step = 0.1;
/** A pixel that hangs together up to within this of its own alpha counts as connected. */
const tolerance = 0.15;

/**
 * How far each pixel's connectedness to the person differs from the reference's, 0..1: alpha beyond the highest threshold at which the
 * pixel still hangs together with the largest region that both mattes share. The caller owns the map.
 * Source: connectivity error of Rhemann et al. 2009 (CVPR), thresholds in steps of 0.1, 4 neighbours.
 */
export function connectivityErrors(alpha: Plane, reference: Plane): Float32Array {
  const held = connectedUpTo(alpha, reference);
  return held.map((level, i) =>
    Math.abs(connectedness(alpha.data[i], level) - connectedness(reference.data[i], level)),
  );
}

function connectedness(alpha: number, level: number): number {
  const beyond = alpha - level;
  return beyond >= tolerance ? 1 - beyond : 1;
}

/** The highest threshold at which each pixel belongs to the source region. */
function connectedUpTo(alpha: Plane, reference: Plane): Float32Array {
  const { widthPx, heightPx } = alpha;
  const level = new Float32Array(alpha.data.length).fill(Number.NaN);
  const lesser = alpha.data.map((value, i) => Math.min(value, reference.data[i]));
  const both = new Uint8Array(alpha.data.length);
  for (let number = 1; number <= Math.round(1 / step); number++) {
    const threshold = number * step;
    // Rounding must not part a pixel of 0.3 from the threshold 3 · 0.1.
    const least = threshold - 1e-6;
    for (let i = 0; i < both.length; i++) both[i] = lesser[i] >= least ? 1 : 0;
    const source = largestRegion(both, widthPx, heightPx);
    for (let i = 0; i < level.length; i++) {
      if (Number.isNaN(level[i]) && !source[i]) level[i] = threshold - step;
    }
  }
  return level.map((value) => (Number.isNaN(value) ? 1 : value));
}

function largestRegion(data: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const { runs, regions } = maskRegions({ widthPx, heightPx, data }, 4);
  const inside = new Uint8Array(data.length);
  const largest = regions.reduce((best, { areaPx }, i) => (areaPx > regions[best].areaPx ? i : best), 0);
  for (let run = 0; run < runs.length; run += 4) {
    if (runs[run + 3] !== largest) continue;
    inside.fill(1, runs[run] * widthPx + runs[run + 1], runs[run] * widthPx + runs[run + 2]);
  }
  return inside;
}
