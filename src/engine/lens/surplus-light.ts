import type { Highlight } from './highlight.js';
import { luminance } from './luminance.js';

/** Light to add to one pixel of a row, linear. */
export interface SurplusPixel {
  readonly column: number;
  readonly light: readonly [number, number, number];
}

/** What the picture's lamps had beyond what the file shows. */
export interface SurplusLight {
  row(y: number): readonly SurplusPixel[];
}

export interface SurplusOptions {
  readonly highlights: readonly Highlight[];
  /** radius of the blur to come */
  readonly radiusPx: number;
  /** area of the whole picture */
  readonly pixels: number;
}

/** A lamp is given at most this many times the light of white; more would need a brighter file. */
const boostMost = 8;
/** Its disc becomes at most this bright by it. */
const discLightMost = 0.5;
/** Lamps above this share of the blur disc's area are their own picture and get nothing; a little smaller ones get all. */
const areaShareMost = 0.12;
/** The same for the longer side against the radius. */
const sideShareMost = 0.8;
/** All lamps together may raise the picture's mean light by this much. */
const meanLightMost = 0.02;

const none: readonly SurplusPixel[] = [];

/**
 * Settles how bright the lamps were: the smaller against the disc to come, the brighter, within bounds. Nothing in it depends on
 * the picture's size in pixels, so a smaller copy gets the same light.
 */
export function surplusLight({ highlights, radiusPx, pixels }: SurplusOptions): SurplusLight {
  const discArea = Math.PI * radiusPx * radiusPx;
  const lamps = highlights.map((highlight) => ({
    highlight,
    light: surplusOf(highlight, radiusPx, discArea),
  }));
  const total = lamps.reduce((sum, { highlight, light }) => sum + highlight.areaPx * luminance(...light), 0);
  const within = Math.min(1, (meanLightMost * pixels) / Math.max(1e-6, total));
  const rows = new Map<number, SurplusPixel[]>();
  for (const { highlight, light } of lamps) {
    if (luminance(...light) <= 0) continue;
    highlight.columns.forEach((column, i) => {
      const share = highlight.shares[i] * within;
      const pixel = { column, light: [light[0] * share, light[1] * share, light[2] * share] as const };
      const row = highlight.rows[i];
      const present = rows.get(row);
      if (present) present.push(pixel);
      else rows.set(row, [pixel]);
    });
  }
  return { row: (y) => rows.get(y) ?? none };
}

function surplusOf(
  { areaPx, sidePx, tint, shown }: Highlight,
  radiusPx: number,
  discArea: number,
): readonly [number, number, number] {
  if (radiusPx <= 0) return [0, 0, 0];
  // Fades, so that no lamp jumps while the lens is opened.
  const share = belowMost(areaPx / discArea / areaShareMost) * belowMost(sidePx / radiusPx / sideShareMost);
  const boost = Math.min(boostMost, (discLightMost * discArea) / areaPx);
  const surplus = (channel: number) => share * Math.max(0, boost * tint[channel] - shown[channel]);
  return [surplus(0), surplus(1), surplus(2)];
}

/** 1 up to three quarters of the most, 0 from the most on. */
const belowMost = (size: number) => Math.min(1, Math.max(0, 4 - 4 * size));
