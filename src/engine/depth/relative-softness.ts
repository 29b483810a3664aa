import { fillUnknown } from '../raster/fill-unknown.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { SmallCues } from './small-cues.js';

/** Places are so large, in pixels of the photo as it is looked at. */
const placePx = 32;
/** Slopes are compared over one pixel and over so many. */
const coarsePx = 4;
/** Places whose contrast over the coarse distance is below this (a standard deviation, codes) show nothing. */
const leastContrast = 5;
/** Alpha from which a pixel shows the person and no room, and below which it shows the room alone. */
const surePerson = 0.95;
const sureRoom = 0.02;

/**
 * How much softer the photo's own lens has drawn each place than the person: 0 as sharp as the person or sharper, 1 without any detail
 * of one pixel's size. What the subject's focus has left soft is far from the subject. Places without contrast take it from around.
 * @returns a few values across and down, never falling upward; null when neither the person nor the room has anything to tell by
 */
export function relativeSoftness({ alpha, source }: Pick<SmallCues, 'alpha' | 'source'>): Plane | null {
  if (source === null) return null;
  const { widthPx, heightPx, data: colours } = source;
  const luma = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  for (let i = 0; i < luma.data.length; i++) {
    luma.data[i] = 0.299 * colours[i * 3] + 0.587 * colours[i * 3 + 1] + 0.114 * colours[i * 3 + 2];
  }
  const matte = resizePlane(alpha, widthPx, heightPx).data;
  const person = slopes(luma, (i) => matte[i] > surePerson, 1, 1);
  const columns = Math.ceil(widthPx / placePx);
  const rows = Math.ceil(heightPx / placePx);
  const room = slopes(luma, (i) => matte[i] < sureRoom, columns, rows);
  const own = softnessOf(person, 0);
  if (own === null) return null;
  const softness = { widthPx: columns, heightPx: rows, data: new Float32Array(columns * rows) };
  const weight = { ...softness, data: new Float32Array(columns * rows) };
  for (let i = 0; i < weight.data.length; i++) {
    const found = softnessOf(room, i);
    if (found === null) continue;
    softness.data[i] = Math.max(0, found - own);
    weight.data[i] = 1;
  }
  if (!weight.data.some((known) => known > 0)) return null;
  fillUnknown({ planes: [softness], weight });
  return risingUpward(softness);
}

/** Never less than below, so that no floor falls upward, and even: means over three by three keep the rise. */
function risingUpward({ widthPx, heightPx, data }: Plane): Plane {
  for (let i = data.length - widthPx - 1; i >= 0; i--) data[i] = Math.max(data[i], data[i + widthPx]);
  return { widthPx, heightPx, data: evened(evened(data, widthPx, heightPx), widthPx, heightPx) };
}

function evened(values: Float32Array, widthPx: number, heightPx: number): Float32Array {
  const at = (x: number, y: number) =>
    values[Math.min(heightPx - 1, Math.max(0, y)) * widthPx + Math.min(widthPx - 1, Math.max(0, x))];
  return values.map((_, i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    let sum = 0;
    for (let row = y - 1; row <= y + 1; row++) sum += at(x - 1, row) + at(x, row) + at(x + 1, row);
    return sum / 9;
  });
}

interface Slopes {
  readonly fine: Float64Array;
  readonly coarse: Float64Array;
  readonly count: Float64Array;
}

/** Sums of squared differences over one pixel and over `coarsePx`, across and down, per place. */
function slopes(luma: Plane, counts: (pixel: number) => boolean, columns: number, rows: number): Slopes {
  const { widthPx, heightPx, data } = luma;
  const sums = () => new Float64Array(columns * rows);
  const found = { fine: sums(), coarse: sums(), count: sums() };
  for (let y = 0; y + coarsePx < heightPx; y++) {
    const row = Math.floor((y * rows) / heightPx) * columns;
    for (let x = 0; x + coarsePx < widthPx; x++) {
      const i = y * widthPx + x;
      const [right, below] = [i + coarsePx, i + coarsePx * widthPx];
      if (!(counts(i) && counts(right) && counts(below))) continue;
      const place = row + Math.floor((x * columns) / widthPx);
      found.fine[place] += (data[i + 1] - data[i]) ** 2 + (data[i + widthPx] - data[i]) ** 2;
      found.coarse[place] += (data[right] - data[i]) ** 2 + (data[below] - data[i]) ** 2;
      found.count[place] += 2;
    }
  }
  return found;
}

/** 0 for sharp edges (the coarse sum is `coarsePx` times the fine one), 1 for even slopes (its square times). */
function softnessOf({ fine, coarse, count }: Slopes, place: number): number | null {
  if (coarse[place] <= count[place] * leastContrast ** 2) return null;
  const softness = Math.log(coarse[place] / Math.max(1e-6, fine[place]) / coarsePx) / Math.log(coarsePx);
  return Math.min(1, Math.max(0, softness));
}
