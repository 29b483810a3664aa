import type { Plane } from '../../../src/engine/raster/plane.js';
import { gaussianGradient } from './gaussian-gradient.js';

/** How soft edges are beside the reference's. */
export interface EdgeRatio {
  /** places on the reference's outline */
  readonly places: number;
  /** median over the places of width over the reference's width, 10–90 %; NaN without places; above 1: too soft */
  readonly ratio: number;
  /** share of the places where the matte has an edge at all */
  readonly found: number;
}

export interface EdgeWidths {
  /** narrow in the reference */
  readonly cloth: EdgeRatio;
  /** wide in the reference: hair, fur, motion, out of focus */
  readonly hair: EdgeRatio;
}

const sigmaPx = 1.4;
/** An edge is hair-like from this share of the picture's longer side on, and never below the pixels. */
const wide = { share: 0.004, leastPx: 5 };
/** Walked along the gradient in such steps, this share of the longer side at most, and never less than the pixels. */
const walk = { stepPx: 0.25, share: 0.02, leastPx: 16 };
/** So far beside the reference's edge, in pixels and its own widths, the matte's is looked for. */
const near = { px: 4, widths: 1 };

interface Place {
  readonly x: number;
  readonly y: number;
  /** outward, of length 1 */
  readonly outX: number;
  readonly outY: number;
}

/** Edge widths from 10 to 90 %, along the reference's gradient, wherever the reference crosses one half. */
export function edgeWidths(alpha: Plane, reference: Plane, scored?: Uint8Array): EdgeWidths {
  const longerPx = Math.max(reference.widthPx, reference.heightPx);
  const reachPx = Math.max(walk.leastPx, walk.share * longerPx);
  const widePx = Math.max(wide.leastPx, wide.share * longerPx);
  const ratios = { cloth: [] as number[], hair: [] as number[] };
  for (const place of crossings(reference, scored)) {
    const wanted = widthAt(reference, place, 0, reachPx);
    if (wanted === undefined) continue;
    const at = nearestCrossing(alpha, place, near.px + near.widths * wanted);
    const found = at === undefined ? undefined : widthAt(alpha, place, at, reachPx);
    ratios[wanted >= widePx ? 'hair' : 'cloth'].push(found === undefined ? Number.NaN : found / wanted);
  }
  return { cloth: summed(ratios.cloth), hair: summed(ratios.hair) };
}

function summed(ratios: readonly number[]): EdgeRatio {
  const sorted = ratios.filter((ratio) => !Number.isNaN(ratio)).sort((a, b) => a - b);
  return {
    places: ratios.length,
    ratio: sorted.length === 0 ? Number.NaN : sorted[sorted.length >> 1],
    found: sorted.length / ratios.length,
  };
}

/** Where the reference crosses one half between a pixel and its right or lower neighbour. */
function* crossings(reference: Plane, scored?: Uint8Array): Generator<Place> {
  const { widthPx, heightPx, data } = reference;
  const { x: slopeX, y: slopeY } = gaussianGradient(reference, sigmaPx);
  for (let y = 0; y < heightPx - 1; y++) {
    for (let x = 0; x < widthPx - 1; x++) {
      const i = y * widthPx + x;
      if (scored && !scored[i]) continue;
      for (const [other, right] of [
        [i + 1, 1],
        [i + widthPx, 0],
      ]) {
        if (data[i] >= 0.5 === data[other] >= 0.5) continue;
        const length = Math.hypot(slopeX[i], slopeY[i]);
        if (length === 0) continue;
        const share = (0.5 - data[i]) / (data[other] - data[i]);
        yield {
          x: x + share * right,
          y: y + share * (1 - right),
          outX: -slopeX[i] / length,
          outY: -slopeY[i] / length,
        };
      }
    }
  }
}

/** From below 10 % on the outer side to above 90 % on the inner; undefined where either is not reached. */
function widthAt(plane: Plane, place: Place, at: number, reachPx: number): number | undefined {
  const outer = walkTo(plane, place, { from: at, sign: 1, reachPx, isThere: (alpha) => alpha <= 0.1 });
  const inner = walkTo(plane, place, { from: at, sign: -1, reachPx, isThere: (alpha) => alpha >= 0.9 });
  return outer === undefined || inner === undefined ? undefined : Math.max(walk.stepPx, outer - inner);
}

interface Walk {
  readonly from: number;
  readonly sign: 1 | -1;
  readonly reachPx: number;
  isThere(alpha: number): boolean;
}

function walkTo(plane: Plane, place: Place, { from, sign, reachPx, isThere }: Walk): number | undefined {
  for (let gone = 0; gone <= reachPx; gone += walk.stepPx) {
    const at = from + sign * gone;
    if (isThere(along(plane, place, at))) return at;
  }
  return undefined;
}

/** Offset along the gradient of the crossing of one half that is nearest to the reference's. */
function nearestCrossing(plane: Plane, place: Place, mostPx: number): number | undefined {
  const inside = along(plane, place, 0) >= 0.5;
  for (let gone = walk.stepPx; gone <= mostPx; gone += walk.stepPx) {
    for (const at of [gone, -gone]) {
      // Outward only from person to room, inward only from room to person: else it is another edge.
      if (inside === at > 0 && along(plane, place, at) >= 0.5 !== inside) return at;
    }
  }
  return undefined;
}

function along({ widthPx, heightPx, data }: Plane, { x, y, outX, outY }: Place, at: number): number {
  const px = Math.min(widthPx - 1.001, Math.max(0, x + outX * at));
  const py = Math.min(heightPx - 1.001, Math.max(0, y + outY * at));
  const left = Math.floor(px);
  const top = Math.floor(py);
  const i = top * widthPx + left;
  const upper = data[i] + (data[i + 1] - data[i]) * (px - left);
  const lower = data[i + widthPx] + (data[i + widthPx + 1] - data[i + widthPx]) * (px - left);
  return upper + (lower - upper) * (py - top);
}
