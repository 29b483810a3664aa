import type { Plane } from '../../src/engine/raster/plane.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import { rankCorrelation } from './rank-correlation.js';

export interface DepthScores {
  /** Spearman's correlation with the reference's order of distance, −1..1, where alpha < 0.05; NaN when either shows no depth there */
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
  const distance = room.map((i) => -reference[i]);
  return {
    rank: isFlat(distance, reference)
      ? Number.NaN
      : rankCorrelation(
          room.map((i) => data[i]),
          distance,
        ),
    fallsUpward: falls / inColumn,
    steps: steps / pairs,
    near: room.filter((i) => data[i] < -0.02).length / room.length,
  };
}

/** The order of what differs by less than this share of all the reference's range is the reference's noise. */
const leastRange = 0.05;

function isFlat(room: readonly number[], reference: Float32Array): boolean {
  const sorted = Float32Array.from(room).sort();
  const whole = reference.slice().sort();
  const spread = (values: Float32Array) =>
    values[Math.floor(0.95 * (values.length - 1))] - values[Math.floor(0.05 * (values.length - 1))];
  return !(spread(sorted) > leastRange * spread(whole));
}
