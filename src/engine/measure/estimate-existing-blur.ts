import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { type Edge, edgeSharpness, type LumaPlane } from './edge-sharpness.js';

/** Fewer edges than this say nothing. */
const edgesLeast = 40;
/** The sharper part of the edges speaks for the backdrop: something blurred twice as much is merely farther away. */
const sharpShare = 0.6;
/** The picture is also judged in this many tiles each way, so that one sharp corner is heard. */
const tilesAcross = 3;
/** Fewer edges than this in a tile say nothing. */
const edgesLeastInTile = 100;
/** The backdrop may seem this many times as blurred as its sharpest tile, no more. */
const beyondSharpestTile = 1.6;
/** Blurs up to this diameter are measured at a size; larger ones at half of it. */
const widestAtOneSize = 4;
/** Every photo is this soft where it is sharp, by its lens, its sensor and its scaling; it is not taken for a blur. */
const ordinarySoftnessPx = 2.4;
const smallestSidePx = 48;

/**
 * Diameter, in pixels, of the blur that the backdrop already has, judged from the sharpest edges of its sharpest part, each
 * compared with itself after a small known blur. Errs toward too little, since a room taken for blurred would stay sharp: where
 * anything is sharp the room is sharp, and a wall without edges gives 0, meaning unknown.
 * @param alpha - share of the person, the backdrop's size; only where there is none is measured
 */
export function estimateExistingBlurPx(backdrop: RgbRaster, alpha: Plane): number {
  let level: Level = fullSize(backdrop, alpha);
  let whole = Infinity;
  let sharpestTile = Infinity;
  for (let scale = 1; Math.min(level.widthPx, level.heightPx) >= smallestSidePx; scale *= 2) {
    const { person } = level;
    const edges = edgeSharpness(level, (i) => person[i] < 0.002);
    if (sharpestTile === Infinity) {
      sharpestTile =
        scale * Math.min(...tilesOf(edges, level).map((tile) => diameterAt(tile, edgesLeastInTile)));
    }
    whole = scale * diameterAt(edges, edgesLeast);
    if (whole < Infinity) break;
    level = halve(level);
  }
  if (whole === Infinity) return 0;
  return Math.min(withoutOrdinary(whole), beyondSharpestTile * withoutOrdinary(sharpestTile));
}

const withoutOrdinary = (foundPx: number) =>
  Math.sqrt(Math.max(0, foundPx * foundPx - ordinarySoftnessPx * ordinarySoftnessPx));

/** Diameter that the sharper edges show; Infinity when they are too few or too soft to be measured at this size. */
function diameterAt(edges: readonly Edge[], least: number): number {
  if (edges.length < least) return Infinity;
  const ratios = edges.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const diameter = diameterOf(ratios[Math.floor(ratios.length * sharpShare)]);
  return diameter <= widestAtOneSize ? diameter : Infinity;
}

function tilesOf(edges: readonly Edge[], { widthPx, heightPx }: LumaPlane): Edge[][] {
  const tiles = Array.from({ length: tilesAcross * tilesAcross }, (): Edge[] => []);
  for (const edge of edges) {
    const column = Math.floor(((edge.index % widthPx) * tilesAcross) / widthPx);
    const row = Math.floor((Math.floor(edge.index / widthPx) * tilesAcross) / heightPx);
    tiles[row * tilesAcross + column].push(edge);
  }
  return tiles;
}

interface Level extends LumaPlane {
  readonly person: Float32Array;
}

function fullSize({ widthPx, heightPx, data }: RgbRaster, alpha: Plane): Level {
  const luma = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = 0.299 * data[i * 3] + 0.587 * data[i * 3 + 1] + 0.114 * data[i * 3 + 2];
  }
  return { widthPx, heightPx, data: luma, person: alpha.data };
}

function halve({ widthPx: width, heightPx: height, data, person }: Level): Level {
  const widthPx = width >> 1;
  const heightPx = height >> 1;
  const half = {
    widthPx,
    heightPx,
    data: new Float32Array(widthPx * heightPx),
    person: new Float32Array(widthPx * heightPx),
  };
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      const i = 2 * y * width + 2 * x;
      half.data[at] = (data[i] + data[i + 1] + data[i + width] + data[i + width + 1]) / 4;
      half.person[at] = Math.max(person[i], person[i + 1], person[i + width], person[i + width + 1]);
    }
  }
  return half;
}

const tableStep = 0.25;
let table: number[] | undefined;

/** Inverse of {@link ratioOfIdealEdge}. */
function diameterOf(ratio: number): number {
  table ??= Array.from({ length: 33 }, (_, i) => ratioOfIdealEdge(i * tableStep));
  if (ratio >= table[0]) return 0;
  for (let i = 1; i < table.length; i++) {
    if (ratio < table[i]) continue;
    return (i - (ratio - table[i]) / (table[i - 1] - table[i])) * tableStep;
  }
  return Infinity;
}

/** The same measurement on an ideal edge blurred with a disc, averaged over where the edge falls within a pixel. */
function ratioOfIdealEdge(diameterPx: number): number {
  let sum = 0;
  const phases = 8;
  for (let phase = 0; phase < phases; phase++) {
    const offset = (phase + 0.5) / phases - 0.5;
    const profile = Array.from({ length: 25 }, (_, i) => pixelOfEdge(i - 12 - offset, diameterPx));
    const soft = profile.map((_, i) =>
      [1, 4, 6, 4, 1].reduce(
        (total, weight, tap) => total + (weight * (profile[i + tap - 2] ?? (i < 12 ? 0 : 1))) / 16,
        0,
      ),
    );
    const slope = (values: readonly number[], i: number) => values[i + 1]! - values[i - 1]!;
    const at = slope(soft, 12) >= slope(soft, offset > 0 ? 13 : 11) ? 12 : offset > 0 ? 13 : 11;
    sum += slope(profile, at) / slope(soft, at);
  }
  return sum / phases;
}

/** Share of white in a pixel centred `x` from an edge blurred with a disc. */
function pixelOfEdge(x: number, diameterPx: number): number {
  const samples = 16;
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    const u = (x + (i + 0.5) / samples - 0.5) / Math.max(1e-6, diameterPx / 2);
    const v = Math.min(1, Math.max(-1, u));
    sum += 0.5 + (v * Math.sqrt(1 - v * v) + Math.asin(v)) / Math.PI;
  }
  return sum / samples;
}
