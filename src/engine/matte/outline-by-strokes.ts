import type { Stroke } from '../../contract/stroke.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { colourLikelihood } from './colour-likelihood.js';
import type { LevelSize } from './matte-levels.js';
import { strokeDistance } from './stroke-distance.js';
import { hint, type StrokeHints } from './stroke-hints.js';
import { twoFronts } from './two-fronts.js';

/** What strokes alone make of a photo in which the networks see nobody. The caller owns the planes. */
export interface StrokeOutline {
  /** share of the thing, 0..1, soft over a few pixels along its outline; covers the whole photo */
  readonly person: Plane;
  readonly hints: StrokeHints;
}

/** Long side of the grid on which the thing is looked for: the refinement finds the edge itself. */
const gridSidePx = 400;
/** The middle of the brush, in radii: it is taken at its word. */
const core = 0.5;
/** The frame's rim this far from all that is to be kept, in radii, is room, unless its colours are the thing's. */
const roomFrom = 1.5;
const rimPx = 2;
/** A rim whose colours speak this much for the thing may be the thing, which the frame cuts off. */
const thingsOwn = 0.65;
/** Each round learns the colours of both sides from the one before. */
const rounds = 4;
/** Chosen by eye on twenty dabs on things, animals and people: a dearer edge stops at the thing's own pattern, a cheaper one leaks. */
const prices = { ownStrange: 0.15, otherStrange: 0.08, edge: 5 };

/**
 * The thing that strokes point at: one front runs outward from where they keep, another inward from the frame's rim and from where they
 * blur, and they meet at edges.
 * Source: geodesic distances as in Bai and Sapiro 2009, colours learned round by round as in Rother et al. 2004.
 * @param strokes - in the order they were drawn; where they disagree, the later one holds
 */
export function outlineByStrokes(raster: RgbaRaster, strokes: readonly Stroke[]): StrokeOutline {
  const grid = gridOf(raster);
  const { widthPx, heightPx } = grid;
  const whole = { x: 0, y: 0, width: raster.widthPx, height: raster.heightPx };
  const rgb = cropToInput(raster, whole, { ...grid, low: 0, high: 1 });
  const { said, isNear } = readStrokes(strokes, grid);
  const rim = rimOf(grid, isNear);
  let own = said.map((value) => Number(value === hint.keep));
  let other = said.map((value, i) => Number(value === hint.blur || rim[i] === 1));
  for (let round = 0; round < rounds; round++) {
    const likelihood = colourLikelihood(rgb, own, other);
    const start = said.map((value, i) => {
      if (value !== hint.none) return value === hint.keep ? 1 : 2;
      return rim[i] === 1 && likelihood[i]! < thingsOwn ? 2 : 0;
    });
    const pixelLength = 1000 / Math.max(widthPx, heightPx);
    const grown = twoFronts({ widthPx, rgb, likelihood, start, pixelLength, prices });
    own = grown.map((side) => Number(side === 1));
    other = grown.map((side) => Number(side === 2));
  }
  const found = { widthPx, heightPx, data: Float32Array.from(own) };
  // Where no edge is, fronts meet in a ragged line.
  const person = resizePlane(found, Math.ceil(widthPx / 2), Math.ceil(heightPx / 2));
  return { person, hints: { ...grid, data: said } };
}

function gridOf({ widthPx, heightPx }: LevelSize): LevelSize {
  const scale = Math.min(1, gridSidePx / Math.max(widthPx, heightPx));
  return {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
}

/** What the strokes leave no doubt of, and 1 near to what they keep. */
function readStrokes(strokes: readonly Stroke[], grid: LevelSize): { said: Uint8Array; isNear: Uint8Array } {
  const said = new Uint8Array(grid.widthPx * grid.heightPx);
  const isNear = new Uint8Array(said.length);
  for (const stroke of strokes) {
    const isKeep = stroke.kind === 'keep';
    const { box, distancePx, radiusPx } = strokeDistance(stroke, grid, roomFrom);
    for (let y = 0, i = 0; y < box.height; y++) {
      for (let x = 0; x < box.width; x++, i++) {
        const at = (box.y + y) * grid.widthPx + box.x + x;
        if (distancePx[i]! <= core * radiusPx) said[at] = isKeep ? hint.keep : hint.blur;
        if (isKeep && distancePx[i]! <= roomFrom * radiusPx) isNear[at] = 1;
      }
    }
  }
  return { said, isNear };
}

function rimOf({ widthPx, heightPx }: LevelSize, isNear: Uint8Array): Uint8Array {
  return isNear.map((near, i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    return Number(!near && Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < rimPx);
  });
}
