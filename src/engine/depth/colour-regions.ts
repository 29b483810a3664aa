/** A small picture taken apart. */
export interface ColourRegionsRequest {
  readonly widthPx: number;
  readonly heightPx: number;
  /** three values per pixel, 0..255 */
  readonly colours: Float32Array;
  /** nothing joins across these pixels; by row-major index */
  readonly isBarrier: (pixel: number) => boolean;
}

/** How much two regions may differ, in codes, times the root of nothing but their size: larger joins more. */
const scale = 250;
/** Colour distances are sorted in steps of 1/4 code. */
const steps = 4;
/** No two colours are farther apart than this, in codes. */
const farthest = 442;

/**
 * Regions of even or evenly changing colour, each pixel's by the index of one pixel in it. Source: Felzenszwalb and Huttenlocher,
 * "Efficient graph-based image segmentation" (2004): neighbours are joined, most alike first, while what parts them is less than
 * what parts the insides of both, plus `scale` over their size.
 * @returns row-major labels; the caller owns them
 */
export function colourRegions({ widthPx, heightPx, colours, isBarrier }: ColourRegionsRequest): Int32Array {
  const count = widthPx * heightPx;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const sizes = new Int32Array(count).fill(1);
  const inside = new Float32Array(count);
  const root = (pixel: number): number => {
    let at = pixel;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  const distance = (i: number, j: number) =>
    Math.hypot(
      colours[i * 3] - colours[j * 3],
      colours[i * 3 + 1] - colours[j * 3 + 1],
      colours[i * 3 + 2] - colours[j * 3 + 2],
    );
  const byDistance: number[][] = Array.from({ length: farthest * steps + 1 }, () => []);
  for (let i = 0; i < count; i++) {
    if (isBarrier(i)) continue;
    // an edge is twice its left or upper pixel, plus 1 when it leads down
    if ((i + 1) % widthPx !== 0 && !isBarrier(i + 1))
      byDistance[Math.floor(distance(i, i + 1) * steps)].push(2 * i);
    if (i + widthPx < count && !isBarrier(i + widthPx))
      byDistance[Math.floor(distance(i, i + widthPx) * steps)].push(2 * i + 1);
  }
  byDistance.forEach((edges, step) => {
    const weight = step / steps;
    for (const edge of edges) {
      const a = root(edge >> 1);
      const b = root((edge >> 1) + (edge % 2 === 0 ? 1 : widthPx));
      if (a === b || weight > Math.min(inside[a] + scale / sizes[a], inside[b] + scale / sizes[b])) continue;
      parent[b] = a;
      sizes[a] += sizes[b];
      inside[a] = weight;
    }
  });
  return parent.map((_, i) => root(i));
}
