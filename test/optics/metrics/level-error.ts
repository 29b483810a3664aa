import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { luminanceAt } from './lab.js';

/** Darker than this there is nothing to compare. */
const leastLight = 0.004;

/** Median of |log2| of the light of one picture over that of the other where `counts` is 1: 1 is a stop. NaN when nothing counts. */
export function levelError(a: RgbaRaster, b: RgbaRaster, counts: Uint8Array): number {
  const stops: number[] = [];
  counts.forEach((on, i) => {
    const light = on === 1 ? luminanceAt(b.data, i) : 0;
    if (light > leastLight)
      stops.push(Math.abs(Math.log2(Math.max(leastLight, luminanceAt(a.data, i)) / light)));
  });
  stops.sort((one, other) => one - other);
  return stops[stops.length >> 1] ?? Number.NaN;
}
