import type { Mask } from '../raster/mask.js';
import type { Plane } from '../raster/plane.js';
import { resampleRegion, type SampleSource } from '../raster/resample-region.js';
import { colourRegions } from './colour-regions.js';

export interface NearSurfaceRequest {
  /** small; the result has its size */
  readonly alpha: Plane;
  /** the photo, RGB 0..255, any size */
  readonly source: SampleSource;
  /** in pixels of `alpha`, as is the row of the cut */
  readonly headHeightPx: number;
  readonly cutY: number;
}

/** Alpha from which a pixel has anything of the person. */
const somePerson = 0.02;
/** A thing before the person lies below the cut; this much of it may stand higher, and by so many heads. */
const higherShare = 0.1;
const higherHeads = 0.3;
/** Below the cut, so many heads deep, is looked for what makes it. */
const seedHeads = 0.15;
/** What is smaller, in squared heads, hides no body. */
const leastSquareHeads = 0.5;
/** A region that makes less of the cut than this is a gap or a shadow. */
const leastOfCut = 0.04;

/**
 * What stands before the subject and hides the body: regions of one colour that adjoin the cut from below, and those beside them that
 * reach the frame's lower edge. Only a body that is surely cut is evidence enough.
 * @returns 1 where a near thing is, never where the matte shows anything of the person; null when there is none
 */
export function findNearSurface(request: NearSurfaceRequest): Mask | null {
  const { alpha, source, headHeightPx, cutY } = request;
  const { widthPx, heightPx, data } = alpha;
  const all = { x: 0, y: 0, width: source.widthPx, height: source.heightPx };
  const colours = resampleRegion(source, all, widthPx, heightPx);
  const isBarrier = (i: number) => data[i] > somePerson;
  const labels = colourRegions({ widthPx, heightPx, colours, isBarrier });
  const isBelow = regionsBelow(labels, widthPx, cutY - higherHeads * headHeightPx);
  const near = new Set<number>();
  const seeds = seedCounts(request, labels);
  const total = [...seeds.values()].reduce((sum, count) => sum + count, 0);
  for (const [label, count] of seeds) if (count >= leastOfCut * total && isBelow(label)) near.add(label);
  const lastRow = (heightPx - 1) * widthPx;
  const atFrame = new Set(labels.subarray(lastRow));
  for (let i = 0; i < lastRow; i++) {
    // Rows go down, so that one pass hands the property on from the cut to the frame.
    const [upper, lower] = [labels[i], labels[i + widthPx]];
    if (
      near.has(upper) &&
      !near.has(lower) &&
      atFrame.has(lower) &&
      isBelow(lower) &&
      !isBarrier(i + widthPx)
    )
      near.add(lower);
  }
  const found = Uint8Array.from(labels, (label, i) => (near.has(label) && !isBarrier(i) ? 1 : 0));
  const standing = withThingsOn(found, request);
  const areaPx = standing.reduce((sum, is) => sum + is, 0);
  return areaPx < leastSquareHeads * headHeightPx ** 2 ? null : { widthPx, heightPx, data: standing };
}

/** Whatever lies between two near pixels of a column stands on that surface, and so does what is between it and the cut. */
function withThingsOn(near: Uint8Array, { alpha, cutY }: NearSurfaceRequest): Uint8Array {
  const { widthPx, heightPx, data } = alpha;
  for (let x = 0; x < widthPx; x++) {
    let [first, last, body] = [heightPx, -1, -1];
    for (let y = 0; y < heightPx; y++) {
      const i = y * widthPx + x;
      if (near[i] === 1) {
        first = Math.min(first, y);
        last = y;
      }
      if (data[i] > 0.5 && y < cutY) body = y;
    }
    if (body >= 0) first = Math.min(first, Math.max(body, Math.round(cutY)));
    for (let y = first; y <= last; y++) if (data[y * widthPx + x] <= somePerson) near[y * widthPx + x] = 1;
  }
  return near;
}

/** How many pixels of each region lie just below the body's cut. */
function seedCounts({ alpha, headHeightPx, cutY }: NearSurfaceRequest, labels: Int32Array) {
  const { widthPx, heightPx, data } = alpha;
  const counts = new Map<number, number>();
  const deep = Math.max(2, Math.round(seedHeads * headHeightPx));
  const top = Math.max(0, Math.round(cutY - deep));
  for (let x = 0; x < widthPx; x++) {
    let bottom = -1;
    for (let y = 0; y < heightPx; y++) if (data[y * widthPx + x] > 0.5) bottom = y;
    if (bottom < top || bottom > cutY + headHeightPx) continue;
    for (let y = bottom + 1; y <= Math.min(heightPx - 1, bottom + deep); y++) {
      const pixel = y * widthPx + x;
      if (data[pixel] <= somePerson) counts.set(labels[pixel], (counts.get(labels[pixel]) ?? 0) + 1);
    }
  }
  return counts;
}

function regionsBelow(labels: Int32Array, widthPx: number, row: number): (label: number) => boolean {
  const sizes = new Map<number, { all: number; higher: number }>();
  labels.forEach((label, i) => {
    const size = sizes.get(label) ?? { all: 0, higher: 0 };
    size.all++;
    if (Math.floor(i / widthPx) < row) size.higher++;
    sizes.set(label, size);
  });
  return (label) => {
    const size = sizes.get(label);
    return size !== undefined && size.higher <= higherShare * size.all;
  };
}
