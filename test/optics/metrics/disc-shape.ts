import type { Plane } from '../../../src/engine/raster/plane.js';
import { samplePlane } from './sample-plane.js';

export interface DiscShape {
  /** of the outline at half of the plateau, mean over all directions */
  readonly radiusPx: number;
  /** coefficient of variation of the light within 0.75 of the expected radius */
  readonly variation: number;
  /** way from 80 % to 20 % of the plateau, mean over all directions, in expected radii */
  readonly edge: number;
  /** 4πA/P² of the outline: 1 for a circle */
  readonly roundness: number;
}

const directions = 90;
const stepPx = 0.05;
const noDisc: DiscShape = {
  radiusPx: Number.NaN,
  variation: Number.NaN,
  edge: Number.NaN,
  roundness: Number.NaN,
};

/**
 * The shape of the one disc that a small lamp became.
 * @param light - linear, the surroundings at 0
 * @param centre - of the lamp, px, pixel centres at half numbers
 * @param expectedPx - radius that the disc should have, ≤ the distance to the border / 1.6
 * @param leastLight - a plateau below this is no disc: all results are NaN
 */
export function discShape(
  light: Plane,
  centre: { readonly x: number; readonly y: number },
  expectedPx: number,
  leastLight: number,
): DiscShape {
  const { plateau, variation } = plateauOf(light, centre, 0.75 * expectedPx);
  if (!(plateau > leastLight)) return noDisc;
  const radii: number[] = [];
  let edges = 0;
  for (let i = 0; i < directions; i++) {
    const angle = (2 * Math.PI * i) / directions;
    const crossing = (level: number) => {
      let distance = 0.5 * expectedPx;
      const at = () =>
        samplePlane(light, centre.x + distance * Math.cos(angle), centre.y + distance * Math.sin(angle));
      while (at() > level * plateau && distance < 1.6 * expectedPx) distance += stepPx;
      return distance;
    };
    radii.push(crossing(0.5));
    edges += crossing(0.2) - crossing(0.8);
  }
  const radiusPx = radii.reduce((sum, radius) => sum + radius, 0) / directions;
  return { radiusPx, variation, edge: edges / directions / expectedPx, roundness: roundnessOf(radii) };
}

function plateauOf({ widthPx, heightPx, data }: Plane, centre: { x: number; y: number }, radiusPx: number) {
  let [sum, squares, pixels] = [0, 0, 0];
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (Math.hypot(x + 0.5 - centre.x, y + 0.5 - centre.y) > radiusPx) continue;
      sum += data[i];
      squares += data[i] ** 2;
      pixels++;
    }
  }
  const plateau = sum / pixels;
  return { plateau, variation: Math.sqrt(Math.max(0, squares / pixels - plateau ** 2)) / plateau };
}

function roundnessOf(radii: readonly number[]): number {
  const angle = (2 * Math.PI) / radii.length;
  let [area, outline] = [0, 0];
  radii.forEach((radius, i) => {
    const next = radii[(i + 1) % radii.length];
    area += (radius * next * Math.sin(angle)) / 2;
    outline += Math.sqrt(radius ** 2 + next ** 2 - 2 * radius * next * Math.cos(angle));
  });
  return (4 * Math.PI * area) / outline ** 2;
}
