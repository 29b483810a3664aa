import type { Plane } from '../raster/plane.js';

/** Radii below this are left alone: such a blur cannot be seen. */
const sharpBelowPx = 0.5;
/** The first real blur; from `sharpBelowPx` up to here a pixel is a mixture of both. */
const firstBlurPx = 1.5;
/** Neighbouring slabs differ by about this factor, so that a mixture of the two still looks like one disc. */
const ratio = 1.4;
/** Radii that differ by less are the same slab. */
const sameWithin = 1.04;

/**
 * Chooses the radii at which the backdrop is blurred, farthest (largest) first. They lie where the picture needs them: a wall at
 * one depth gets its very own radius, a ramp an even ladder. The last one is 0.5 (meaning: left as it is) when anything is
 * sharper than 1.5 px.
 * @param depth - t = 1 − S/D
 * @param radiusAtInfinityPx - radius at t = 1
 */
export function chooseSlabs(depth: Plane, radiusAtInfinityPx: number): number[] {
  const cells = new Map<number, number[]>();
  let largest = 0;
  let smallest = Infinity;
  const stride = Math.max(1, Math.floor(depth.data.length / 65536));
  for (let i = 0; i < depth.data.length; i++) {
    const radius = Math.abs(depth.data[i]) * radiusAtInfinityPx;
    if (radius > largest) largest = radius;
    if (radius < smallest) smallest = radius;
    if (i % stride !== 0 || radius < firstBlurPx) continue;
    const cell = Math.floor(Math.log(radius / firstBlurPx) / Math.log(ratio));
    const radii = cells.get(cell);
    if (radii) radii.push(radius);
    else cells.set(cell, [radius]);
  }
  const medians = [...cells.values()].map((radii) => radii.sort((a, b) => a - b)[radii.length >> 1]);
  const ends = [largest, smallest].filter((radius) => radius >= firstBlurPx);
  const needed = [...ends, ...medians];
  if (smallest < firstBlurPx) needed.push(firstBlurPx, sharpBelowPx);
  return thinned(needed.sort((a, b) => b - a));
}

/** Drops radii that all but equal their larger neighbour. @param radii - falling */
function thinned(radii: readonly number[]): number[] {
  const kept: number[] = [];
  for (const radius of radii) {
    const previous = kept.at(-1);
    if (previous === undefined || previous / radius > sameWithin) kept.push(radius);
  }
  return kept;
}
