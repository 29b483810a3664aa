import type { LayerColours } from './layer-colours.js';
import type { MattingLevel } from './matting-level.js';

/** Pull of each pixel toward its neighbours where the matte is flat, and how much a slope of the matte adds to it. */
const evenPull = 1e-3;
const slopePull = 1;
/** How much a neighbour that shows nothing of the person still says of the person's colour; the same for the room. */
const ignorance = 0.1;

/**
 * Improves person and room colours in place so that alpha · person + (1 − alpha) · room gives the photo and both change
 * smoothly, most of all across edges of the matte. Gauss–Seidel, every other sweep backward; sure pixels are not touched.
 * Source of the energy: Germer, Uelwer, Conrad, Harmeling, "Fast multi-level foreground estimation", 2020.
 */
export function solveColours(level: MattingLevel, colours: LayerColours, sweeps: number): void {
  const unsure: number[] = [];
  const { alpha } = level;
  for (let i = 0; i < alpha.length; i++) if (alpha[i] > 0 && alpha[i] < 1) unsure.push(i);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const pixel of unsure) solvePixel(level, colours, pixel);
    unsure.reverse();
  }
}

const neighbours = new Int32Array(4);

function solvePixel(level: MattingLevel, { person, room }: LayerColours, pixel: number): void {
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
    const ofPerson = weight * (alpha[other] + ignorance);
    const ofRoom = weight * (1 - alpha[other] + ignorance);
    const at = other * 3;
    personPull += ofPerson;
    roomPull += ofRoom;
    p0 += ofPerson * person[at];
    p1 += ofPerson * person[at + 1];
    p2 += ofPerson * person[at + 2];
    r0 += ofRoom * room[at];
    r1 += ofRoom * room[at + 1];
    r2 += ofRoom * room[at + 2];
  }
  // Two equations in two unknowns per channel: (a² + pull) P + ab R = aI + ΣP,  ab P + (b² + pull) R = bI + ΣR
  const pp = a * a + personPull;
  const pr = a * b;
  const rr = b * b + roomPull;
  const scale = 1 / (pp * rr - pr * pr);
  const at = pixel * 3;
  const personSums = [p0, p1, p2];
  const roomSums = [r0, r1, r2];
  for (let channel = 0; channel < 3; channel++) {
    const mixed = light[at + channel];
    const forPerson = a * mixed + personSums[channel];
    const forRoom = b * mixed + roomSums[channel];
    person[at + channel] = clamped((rr * forPerson - pr * forRoom) * scale);
    room[at + channel] = clamped((pp * forRoom - pr * forPerson) * scale);
  }
}

const clamped = (light: number) => (light < 0 ? 0 : Math.min(light, 1));
