import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { FirstMatte } from './first-matte.js';

/** A least-squares fit to the errors of 38 mattes with references, pixel by pixel. */
const unsureWeight = 0.25;
const doubtWeight = 0.04;
const movedWeight = 0.18;

/**
 * How far a finished matte is to be believed, per pixel of the first matte: 1 minus the error to be expected there. A pixel is in doubt
 * where the first matte was unsure, where looks contradicted each other, and where the photo's colours led far away
 * from what the networks saw.
 * @param alpha - finished, at any size
 * @returns 0..1, as large as `first.person`; the caller owns it
 */
export function matteConfidence(alpha: Plane, { person, doubt }: FirstMatte): Plane {
  const { widthPx, heightPx } = person;
  const finished = resizePlane(alpha, widthPx, heightPx).data;
  const data = new Float32Array(finished.length);
  for (let i = 0; i < data.length; i++) {
    const p = person.data[i]!;
    const unsure = 4 * p * (1 - p);
    const moved = Math.abs(finished[i]! - p);
    data[i] = 1 - Math.min(1, unsureWeight * unsure + doubtWeight * doubt.data[i]! + movedWeight * moved);
  }
  return { widthPx, heightPx, data };
}
