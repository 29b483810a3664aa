import type { Highlight } from './highlight.js';
import { luminance } from './luminance.js';

/** What the picture's lamps had beyond what the file shows: linear light to add to some pixels. */
export interface SurplusLight {
  /** rows rise */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** interleaved red, green, blue */
  readonly light: Float32Array;
}

export interface SurplusOptions {
  readonly highlights: readonly Highlight[];
  /** radius of the blur to come where a lamp is, px, ≥ 0 */
  readonly radiusOf: (lamp: Highlight) => number;
  /** area of the whole picture */
  readonly pixels: number;
  /** a lamp is given at most this many times the light of white; more would need a brighter file */
  readonly boostMost: number;
}

/** Its disc becomes at most this bright by it. */
const discLightMost = 0.8;
/** Lamps above this share of the blur disc's area are their own picture and get nothing; a little smaller ones get all. */
const areaShareMost = 0.5;
/** The same for the longer side against the radius. */
const sideShareMost = 1.5;
/** All lamps together may raise the picture's mean light by this much. */
const meanLightMost = 0.02;

/**
 * Settles how bright the lamps were: the smaller against the disc to come, the brighter, within bounds. Nothing in it depends on
 * the picture's size in pixels, so a smaller copy gets the same light.
 */
export function surplusLight({ highlights, radiusOf, pixels, boostMost }: SurplusOptions): SurplusLight {
  const lamps = highlights.map((highlight) => {
    const light = surplusOf(highlight, radiusOf(highlight), boostMost);
    return { highlight, light };
  });
  const total = lamps.reduce((sum, { highlight, light }) => sum + highlight.areaPx * luminance(...light), 0);
  const within = Math.min(1, (meanLightMost * pixels) / Math.max(1e-6, total));
  const lit = lamps
    .filter(({ light }) => luminance(...light) > 0)
    .flatMap(({ highlight: { rows, columns, shares }, light }) =>
      Array.from(rows, (row, i) => ({ row, column: columns[i], share: shares[i] * within, light })),
    )
    .sort((a, b) => a.row - b.row);
  return {
    rows: Int32Array.from(lit, ({ row }) => row),
    columns: Int32Array.from(lit, ({ column }) => column),
    light: Float32Array.from(lit.flatMap(({ share, light }) => light.map((value) => value * share))),
  };
}

function surplusOf(
  { areaPx, sidePx, tint, shown }: Highlight,
  radiusPx: number,
  boostMost: number,
): readonly [number, number, number] {
  if (radiusPx <= 0) return [0, 0, 0];
  const discArea = Math.PI * radiusPx * radiusPx;
  // Fades, so that no lamp jumps while the lens is opened.
  const share = belowMost(areaPx / discArea / areaShareMost) * belowMost(sidePx / radiusPx / sideShareMost);
  const boost = Math.min(boostMost, (discLightMost * discArea) / areaPx);
  const surplus = (channel: number) => share * Math.max(0, boost * tint[channel] - shown[channel]);
  return [surplus(0), surplus(1), surplus(2)];
}

/** 1 up to three quarters of the most, 0 from the most on. */
const belowMost = (size: number) => Math.min(1, Math.max(0, 4 - 4 * size));
