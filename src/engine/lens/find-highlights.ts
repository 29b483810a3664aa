import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { sampleNearest } from '../raster/sample-nearest.js';
import { type ClippedSpot, findClippedSpots } from './clipped-runs.js';
import { frameLight, type Room } from './frame-light.js';
import type { Highlight } from './highlight.js';
import { luminance } from './luminance.js';
import { rimGlow } from './rim-glow.js';
import { spotCrowd } from './spot-crowd.js';

export interface HighlightOptions {
  /** the room with the person taken out */
  readonly backdrop: RgbRaster;
  readonly toLinear: Float32Array;
  /** share of the person, the backdrop's size; what touches the person is a collar or a gap, not a lamp */
  readonly alpha: Plane;
  readonly headHeightPx: number;
  /** t = 1 − S/D, any size */
  readonly depth: Plane;
}

/** No lens that we draw makes a lamp of this many heads a point, so it is a window. */
const sideInHeads = 0.15;
/** A spot keeps at most this share of its rim's colour; the rest is white, as lamps are. */
const rimTint = 0.85;
/** Luminance that the surroundings, all taken together, stay below: a white wall's texture is no lamp. */
const aroundMost = 0.25;
/** Where so much of the surroundings is burnt out, one more spot is a gap in what hides a bright sky. */
const burntOutMost = 0.06;
/** How far these surroundings reach, in heads. */
const crowdInHeads = 0.3;
/** The same for the brightest of the four sides: the end of a window or a sleeve is no lamp. */
const sideMost = 0.7;

/**
 * Finds small, compact, burnt-out lights that stand alone in the dark, so that they can be given back the light they had and blur
 * to discs and not to grey smears. Walls, windows, white shirts, skies and letters are left alone: they are large, long, not
 * burnt out in all channels or not surrounded by dark.
 */
export function findHighlights(options: HighlightOptions): Highlight[] {
  const { backdrop, toLinear, alpha, headHeightPx, depth } = options;
  const sideMostPx = Math.max(1, sideInHeads * headHeightPx);
  const room = { backdrop, toLinear, alpha };
  const spots = findClippedSpots(backdrop, toLinear);
  const crowd = spotCrowd(spots, backdrop, Math.max(1, crowdInHeads * headHeightPx));
  const found: Highlight[] = [];
  for (const spot of spots) {
    const highlight = highlightOf(spot, room, sideMostPx);
    if (!highlight) continue;
    const middle = highlight.columns.length >> 1;
    const [x, y] = [highlight.columns[middle], highlight.rows[middle]];
    if (crowd.shareAround(x, y, highlight.areaPx) > burntOutMost) continue;
    found.push({ ...highlight, t: depthOf(highlight, depth, backdrop) });
  }
  return found;
}

/** Median over its pixels: those of its rim may already belong to what is behind. */
function depthOf(
  { columns, rows }: Pick<Highlight, 'columns' | 'rows'>,
  depth: Plane,
  size: RgbRaster,
): number {
  const depths = Float32Array.from(columns, (column, i) =>
    sampleNearest(depth, (column + 0.5) / size.widthPx, (rows[i] + 0.5) / size.heightPx),
  );
  return depths.sort()[depths.length >> 1];
}

function highlightOf(spot: ClippedSpot, room: Room, sideMostPx: number): Omit<Highlight, 't'> | undefined {
  let areaPx = 0;
  let left = Infinity;
  let right = 0;
  for (const run of spot) {
    areaPx += run.endColumn - run.firstColumn;
    left = Math.min(left, run.firstColumn);
    right = Math.max(right, run.endColumn);
  }
  const top = spot[0].row;
  const bottom = spot[spot.length - 1].row + 1;
  const sidePx = Math.max(right - left, bottom - top);
  const shortSidePx = Math.min(right - left, bottom - top);
  if (sidePx > sideMostPx || sidePx > 2.2 * shortSidePx + 1 || areaPx < 0.5 * sidePx * shortSidePx) return;
  // A lamp has a glow of its own size; the dark must begin beyond it.
  const reach = Math.max(3, Math.ceil(0.75 * sidePx));
  const boxed = (by: number) => ({
    left: left - by,
    top: top - by,
    right: right - 1 + by,
    bottom: bottom - 1 + by,
  });
  const around = frameLight(room, boxed(reach), 0.5);
  if (around === undefined || luminance(...around.mean) > aroundMost || around.brightestSide > sideMost)
    return;
  // Too much of the rim hidden, and nothing is known of the lamp's colour.
  if (frameLight(room, boxed(1), 0.35) === undefined) return;
  const { hue, trust } = rimGlow(room, boxed(1), around.mean);
  const tinted = (channel: number) => 1 + rimTint * trust * (hue[channel] - 1);
  const tint = [tinted(0), tinted(1), tinted(2)] as const;
  return { areaPx, sidePx, tint, ...pixelsOf(spot, areaPx, room) };
}

function pixelsOf(spot: ClippedSpot, areaPx: number, { backdrop, toLinear }: Room) {
  const columns = new Int32Array(areaPx);
  const rows = new Int32Array(areaPx);
  const shown: [number, number, number] = [0, 0, 0];
  let at = 0;
  for (const { row, firstColumn, endColumn } of spot) {
    for (let x = firstColumn; x < endColumn; x++, at++) {
      columns[at] = x;
      rows[at] = row;
      const from = (row * backdrop.widthPx + x) * 3;
      for (let channel = 0; channel < 3; channel++)
        shown[channel] += toLinear[backdrop.data[from + channel]] / areaPx;
    }
  }
  return { columns, rows, shown, shares: new Float32Array(areaPx).fill(1) };
}
