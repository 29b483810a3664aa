import type { Plane } from '../../src/engine/raster/plane.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import { rankCorrelation } from './rank-correlation.js';

export interface DepthScores {
  /** Spearman's correlation with the reference's order of distance, −1..1, where alpha < 0.05; NaN when either is constant there */
  readonly rank: number;
  /** share of neighbours in a column, both in the backdrop, of which the upper one is nearer by more than 0.001 */
  readonly fallsUpward: number;
  /** share of neighbours that differ by more than 0.05: outlines, in an estimate that is smooth */
  readonly steps: number;
  /** share of the backdrop that is nearer than the subject by more than 0.02 */
  readonly near: number;
}

/**
 * @param depth - t, any size; the measures are taken at it
 * @param nearness - large is near, any size and scale
 */
export function depthScores(depth: Plane, nearness: Plane, alpha: Plane): DepthScores {
  const { widthPx, heightPx, data } = depth;
  const person = resizePlane(alpha, widthPx, heightPx).data;
  const reference = resizePlane(nearness, widthPx, heightPx).data;
  const room = Array.from(data.keys()).filter((i) => person[i] < 0.05);
  const isRoom = new Set(room);
  let [pairs, inColumn, falls, steps] = [0, 0, 0, 0];
  for (const i of room) {
    if (isRoom.has(i + widthPx)) {
      inColumn++;
      if (data[i] < data[i + widthPx] - 0.001) falls++;
    }
    for (const other of (i + 1) % widthPx === 0 ? [i + widthPx] : [i + 1, i + widthPx]) {
      if (!isRoom.has(other)) continue;
      pairs++;
      if (Math.abs(data[i] - data[other]) > 0.05) steps++;
    }
  }
  return {
    rank: rankCorrelation(
      room.map((i) => data[i]),
      room.map((i) => -reference[i]),
    ),
    fallsUpward: falls / inColumn,
    steps: steps / pairs,
    near: room.filter((i) => data[i] < -0.02).length / room.length,
  };
}
