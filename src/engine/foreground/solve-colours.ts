import type { LayerColours } from './layer-colours.js';
import type { MattingLevel } from './matting-level.js';

/** Pull of each pixel toward its neighbours where the matte is flat, and how much a slope of the matte adds to it. */
const evenPull = 1e-3;
const slopePull = 1;
/** How much a neighbour that shows nothing of the person still says of the person's colour; the same for the room. */
const ignorance = 0.1;
/** From this light on a channel is cut off: the photo says only that at least so much was there. */
const cutOffLight = 0.985;
/** How bright a room behind a soft edge may be found, where its own pixels are cut off. */
const roomLightMost = 4;
/** How much such a pixel still counts. */
const cutOffWeight = 0.05;

/** How hard a level is worked on. */
export interface SolveEffort {
  readonly sweeps: number;
  /** how much busier the room is than the person; what is left over belongs to the busier one */
  readonly busyness: number;
}

/**
 * Improves person and room colours in place so that alpha · person + (1 − alpha) · room gives the photo and both change
 * smoothly, most of all across edges of the matte. Gauss–Seidel, every other sweep backward; sure pixels are not touched.
 * Source of the energy: Germer, Uelwer, Conrad, Harmeling, "Fast multi-level foreground estimation", 2020.
 */
export function solveColours(
  level: MattingLevel,
  colours: LayerColours,
  { sweeps, busyness }: SolveEffort,
): void {
  const unsure: number[] = [];
  const { alpha } = level;
  for (let i = 0; i < alpha.length; i++) if (alpha[i] > 0 && alpha[i] < 1) unsure.push(i);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const pixel of unsure) solvePixel(level, colours, pixel, busyness);
    unsure.reverse();
  }
}

const neighbours = new Int32Array(4);

function solvePixel(
  level: MattingLevel,
  { person, room }: LayerColours,
  pixel: number,
  busyness: number,
): void {
  const { widthPx, heightPx, alpha, light } = level;
  const x = pixel % widthPx;
  const y = (pixel - x) / widthPx;
  neighbours[0] = x > 0 ? pixel - 1 : pixel;
  neighbours[1] = x < widthPx - 1 ? pixel + 1 : pixel;
  neighbours[2] = y > 0 ? pixel - widthPx : pixel;
  neighbours[3] = y < heightPx - 1 ? pixel + widthPx : pixel;
  const a = alpha[pixel];
  const b = 1 - a;
  let personPull = 0;
  let roomPull = 0;
  let [p0, p1, p2, r0, r1, r2] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 4; i++) {
    const other = neighbours[i];
    const weight = evenPull + slopePull * Math.abs(alpha[other] - a);
    const ofPerson = busyness * weight * (alpha[other] + ignorance);
    const at = other * 3;
    // A window cut off at white may have been brighter than it looks, so it does not hold its neighbours back.
    const isWindow = Math.max(room[at], room[at + 1], room[at + 2]) >= cutOffLight;
    const ofRoom = weight * (1 - alpha[other] + ignorance) * (isWindow ? cutOffWeight : 1);
    personPull += ofPerson;
    roomPull += ofRoom;
    p0 += ofPerson * person[at];
    p1 += ofPerson * person[at + 1];
    p2 += ofPerson * person[at + 2];
    r0 += ofRoom * room[at];
    r1 += ofRoom * room[at + 1];
    r2 += ofRoom * room[at + 2];
  }
  const at = pixel * 3;
  const isCutOff = Math.max(light[at], light[at + 1], light[at + 2]) >= cutOffLight;
  const trust = isCutOff ? cutOffWeight : 1;
  // Two equations in two unknowns per channel, with I counted as often as it is trusted:
  // (a² + pull) P + ab R = aI + ΣP,  ab P + (b² + pull) R = bI + ΣR
  const pp = trust * a * a + personPull;
  const pr = trust * a * b;
  const rr = trust * b * b + roomPull;
  const scale = 1 / (pp * rr - pr * pr);
  const personSums = [p0, p1, p2];
  const roomSums = [r0, r1, r2];
  for (let channel = 0; channel < 3; channel++) {
    const mixed = trust * light[at + channel];
    const forPerson = a * mixed + personSums[channel];
    const forRoom = b * mixed + roomSums[channel];
    person[at + channel] = (rr * forPerson - pr * forRoom) * scale;
    room[at + channel] = Math.min(roomLightMost, Math.max(0, (pp * forRoom - pr * forPerson) * scale));
  }
  makePossible(person, at, [p0 / personPull, p1 / personPull, p2 / personPull]);
}

/**
 * A colour that no light can have comes from a matte that is a little wrong. Cut channel by channel it would change its hue and glow on
 * another backdrop; it is drawn toward the neighbours' mean instead until every channel is possible, and as far again.
 */
function makePossible(colours: Float32Array, at: number, mean: readonly number[]): void {
  let keep = 1;
  for (let channel = 0; channel < 3; channel++) {
    const value = colours[at + channel];
    if (value < 0) keep = Math.min(keep, mean[channel] / (mean[channel] - value));
    else if (value > 1) keep = Math.min(keep, (1 - mean[channel]) / (value - mean[channel]));
  }
  if (keep === 1) return;
  for (let channel = 0; channel < 3; channel++) {
    const from = mean[channel];
    colours[at + channel] = clamped(from + (colours[at + channel] - from) * keep * 0.5);
  }
}

const clamped = (light: number) => (light < 0 ? 0 : Math.min(light, 1));
