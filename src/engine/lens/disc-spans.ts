/** One row of a disc: it covers `halfWidthPx` to either side of the centre with `weight` per pixel. */
export interface DiscSpan {
  readonly halfWidthPx: number;
  readonly weight: number;
}

const subRows = 32;

/**
 * Cuts a disc into rows 0, 1, 2 … from its centre outward (the rows above are the same), with partly covered rows weighted by
 * their share, and all weights scaled so that the whole disc sums to one: energy is kept exactly.
 * @param radiusPx - > 0
 */
export function discSpans(radiusPx: number): DiscSpan[] {
  const spans: { halfWidthPx: number; weight: number }[] = [];
  let area = 0;
  for (let row = 0; row - 0.5 < radiusPx; row++) {
    let covered = 0;
    let width = 0;
    for (let i = 0; i < subRows; i++) {
      const y = row - 0.5 + (i + 0.5) / subRows;
      const square = radiusPx * radiusPx - y * y;
      if (square <= 0) continue;
      covered++;
      width += Math.sqrt(square);
    }
    if (covered === 0) break;
    const span = { halfWidthPx: width / covered, weight: covered / subRows };
    area += 2 * span.halfWidthPx * span.weight * (row === 0 ? 1 : 2);
    spans.push(span);
  }
  for (const span of spans) span.weight /= area;
  return spans;
}
