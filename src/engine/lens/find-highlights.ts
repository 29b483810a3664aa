import type { RgbRaster } from '../raster/rgb-raster.js';
import { type ClippedSpot, findClippedSpots } from './clipped-runs.js';

/** Pixels of one row whose true light was brighter than the file can say. */
export interface HighlightRun {
  readonly firstColumn: number;
  readonly endColumn: number;
  /** linear light to use instead, mostly above 1 */
  readonly light: readonly [number, number, number];
}

/** The picture's small clipped lights. */
export interface Highlights {
  row(y: number): readonly HighlightRun[];
}

export interface HighlightOptions {
  readonly raster: RgbRaster;
  readonly toLinear: Float32Array;
  /** radius of the blur to come; what is small is small against it */
  readonly radiusPx: number;
}

/** A lamp is given at most this many times the light of white; more would need a brighter file. */
const boostCap = 8;
/** A spot keeps at most this share of its colour at the rim; the rest is white, as lamps are. */
const rimTint = 0.6;
/** The surroundings must be darker than this, else it is a piece of a window or a shirt. */
const rimLightMost = 0.5;

const noRuns: readonly HighlightRun[] = [];

/**
 * Finds small, compact, clipped lights and says how bright they must have been, so that blurred they become discs and not grey
 * smears. Windows, white shirts and letters are left alone: they are large, or long, or not surrounded by dark.
 */
export function findHighlights({ raster, toLinear, radiusPx }: HighlightOptions): Highlights {
  const rows = new Map<number, HighlightRun[]>();
  for (const spot of radiusPx < 2 ? [] : findClippedSpots(raster)) {
    const light = expandedLight(spot, raster, toLinear, radiusPx);
    if (!light) continue;
    for (const { row, firstColumn, endColumn } of spot) {
      const run = { firstColumn, endColumn, light };
      const present = rows.get(row);
      if (present) present.push(run);
      else rows.set(row, [run]);
    }
  }
  return { row: (y) => rows.get(y) ?? noRuns };
}

function expandedLight(
  spot: ClippedSpot,
  raster: RgbRaster,
  toLinear: Float32Array,
  radiusPx: number,
): [number, number, number] | undefined {
  let area = 0;
  let left = Infinity;
  let right = 0;
  for (const run of spot) {
    area += run.endColumn - run.firstColumn;
    left = Math.min(left, run.firstColumn);
    right = Math.max(right, run.endColumn);
  }
  const top = spot[0].row;
  const bottom = spot[spot.length - 1].row + 1;
  const width = right - left;
  const height = bottom - top;
  const discArea = Math.PI * radiusPx * radiusPx;
  const compact =
    area >= 0.5 * width * height && Math.max(width, height) <= 2.2 * Math.min(width, height) + 1;
  if (area > 0.12 * discArea || Math.max(width, height) > 0.8 * radiusPx || !compact) return undefined;
  const near = frameLight(raster, toLinear, { left: left - 1, top: top - 1, right, bottom });
  const far = frameLight(raster, toLinear, {
    left: left - 3,
    top: top - 3,
    right: right + 2,
    bottom: bottom + 2,
  });
  if (luminance(far.mean) > rimLightMost) return undefined;
  const boost = Math.min(boostCap, (0.5 * discArea) / area);
  const rimLight = Math.max(1e-4, luminance(near.brightest));
  const tinted = (channel: number) => boost * (1 - rimTint + (rimTint * near.brightest[channel]) / rimLight);
  return [tinted(0), tinted(1), tinted(2)];
}

const luminance = ([r, g, b]: readonly number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Light on the one-pixel frame around a spot: its plain mean, and a mean that favours the brighter pixels. */
function frameLight({ widthPx, heightPx, data }: RgbRaster, toLinear: Float32Array, frame: Frame) {
  const mean = [0, 0, 0];
  const brightest = [0, 0, 0];
  let count = 0;
  let weights = 0;
  const add = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return;
    const at = (y * widthPx + x) * 3;
    const light = [toLinear[data[at]], toLinear[data[at + 1]], toLinear[data[at + 2]]];
    const weight = luminance(light) ** 2 + 1e-6;
    for (let channel = 0; channel < 3; channel++) {
      mean[channel] += light[channel];
      brightest[channel] += light[channel] * weight;
    }
    count++;
    weights += weight;
  };
  for (let x = frame.left; x <= frame.right; x++) {
    add(x, frame.top);
    add(x, frame.bottom);
  }
  for (let y = frame.top + 1; y < frame.bottom; y++) {
    add(frame.left, y);
    add(frame.right, y);
  }
  return {
    mean: mean.map((sum) => sum / Math.max(1, count)),
    brightest: brightest.map((sum) => sum / Math.max(1e-6, weights)),
  };
}
