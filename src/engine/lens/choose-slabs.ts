import type { ApertureSettings } from '../../contract/aperture-settings.js';
import type { Plane } from '../raster/plane.js';
import { apertureKernel } from './aperture-kernel.js';
import type { Slab } from './slab.js';

/** Radii below this are left alone: such a blur cannot be seen. */
const sharpBelowPx = 0.5;
/** The first real blur; from `sharpBelowPx` up to here a pixel is a mixture of both. */
const firstBlurPx = 0.75;
/** Neighbouring slabs differ by about this factor, so that a mixture of the two still looks like one disc. */
const ratio = 1.4;
/** Radii that differ by less are the same slab. */
const sameWithin = 1.04;
/** A slab is blurred at the size at which its radius is at least this many pixels (and less than twice as many). */
const smallestRadiusPx = 8;
/** A slab that is all but hidden by nearer ones is not continued beneath them; what lies behind all must be. */
const leastBehind = 0.05;
const leastOfOpaque = 1e-4;
/** Beyond any radius. */
const unbounded = 1e6;

/**
 * Chooses the radii at which a layer is blurred, farthest first, nearest last. They lie where the picture needs them: a wall at
 * one depth gets its very own radius, a ramp an even ladder. What is sharper than half a pixel is drawn as it is.
 * @param radii - signed added radii, px
 * @param isOpaque - nothing shows through the layer
 */
export function chooseSlabs({ data }: Plane, aperture: ApertureSettings, isOpaque: boolean): Slab[] {
  const far = ladder(data, 1);
  const near = ladder(data, -1);
  const rungs = [...far.rungs.map((radius) => ({ radiusPx: radius, from: radius, to: radius }))];
  if (far.reachesSharp || near.reachesSharp)
    rungs.push({ radiusPx: 0, from: sharpBelowPx, to: -sharpBelowPx });
  for (const radius of near.rungs.reverse()) rungs.push({ radiusPx: -radius, from: -radius, to: -radius });
  return rungs.map(({ radiusPx, from, to }, i) => {
    const level = levelFor(Math.abs(radiusPx));
    return {
      radiusPx,
      level,
      kernel: radiusPx === 0 ? null : apertureKernel(aperture, radiusPx / 2 ** level),
      behindLeast: i === 0 && isOpaque ? leastOfOpaque : leastBehind,
      beginsPx: rungs[i - 1]?.to ?? 2 * unbounded,
      fullFromPx: i === 0 ? unbounded : from,
      fullToPx: i === rungs.length - 1 ? -unbounded : to,
      endsPx: rungs[i + 1]?.from ?? -2 * unbounded,
    };
  });
}

const levelFor = (radiusPx: number) => Math.max(0, Math.floor(Math.log2(radiusPx / smallestRadiusPx)));

interface Ladder {
  /** falling */
  readonly rungs: number[];
  /** some pixel is nearly or wholly sharp */
  readonly reachesSharp: boolean;
}

/** The radii needed on one side of the subject. */
function ladder(data: Float32Array, side: 1 | -1): Ladder {
  const cells = new Map<number, number[]>();
  let largest = 0;
  let smallest = Infinity;
  const stride = Math.max(1, Math.floor(data.length / 65536));
  for (let i = 0; i < data.length; i++) {
    const radius = side * data[i];
    if (radius < 0 || (radius === 0 && side < 0)) continue;
    if (radius > largest) largest = radius;
    if (radius < smallest) smallest = radius;
    if (i % stride !== 0 || radius < firstBlurPx) continue;
    const cell = Math.floor(Math.log(radius / firstBlurPx) / Math.log(ratio));
    const present = cells.get(cell);
    if (present) present.push(radius);
    else cells.set(cell, [radius]);
  }
  const medians = [...cells.values()].map((cell) => cell.sort((a, b) => a - b)[cell.length >> 1]);
  const ends = [largest, smallest].filter((radius) => radius >= firstBlurPx && radius < Infinity);
  const needed = [...ends, ...medians];
  const reachesSharp = smallest < firstBlurPx;
  if (reachesSharp && largest > sharpBelowPx) needed.push(firstBlurPx);
  return { rungs: thinned(needed.sort((a, b) => b - a)), reachesSharp };
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
