import type { ApertureSettings } from '../../contract/aperture-settings.js';
import { openingSpans } from './opening-span.js';

/**
 * One row of the opening's picture: a pixel takes `weight` of every pixel from `left` to `right`, measured from its own centre, in
 * the row `down` below its own.
 */
export interface KernelRow {
  readonly down: number;
  readonly left: number;
  readonly right: number;
  /** per pixel of the row's length */
  readonly weight: number;
}

/** From the topmost row to the lowest. All weights times lengths sum to one, so energy is kept. */
export type Kernel = readonly KernelRow[];

const subRows = 32;

/**
 * Cuts the opening into rows, as a pixel gathers light through it: the disc of a far lamp point-mirrored. Partly covered rows are
 * weighted by their share. Every opening is convex, so a row is one span. The barrel's rim (cat's eye) is left to the drawing.
 * @param radiusPx - signed: negative for what is nearer than the subject, whose disc is the mirror image; not 0
 */
export function apertureKernel(aperture: ApertureSettings, radiusPx: number): Kernel {
  const spanAt = openingSpans(aperture);
  const size = Math.abs(radiusPx);
  const mirror = Math.sign(radiusPx);
  const rows: { down: number; left: number; right: number; weight: number }[] = [];
  const reach = Math.ceil(size + 0.5);
  let area = 0;
  for (let down = -reach; down <= reach; down++) {
    let [covered, left, right] = [0, 0, 0];
    for (let i = 0; i < subRows; i++) {
      const y = down - 0.5 + (i + 0.5) / subRows;
      const span = spanAt((-mirror * y) / size);
      if (!span) continue;
      covered++;
      left += mirror > 0 ? -span.right : span.left;
      right += mirror > 0 ? -span.left : span.right;
    }
    if (covered === 0) continue;
    const scale = (size * aperture.squeeze) / covered;
    const row = { down, left: left * scale, right: right * scale, weight: covered / subRows };
    area += (row.right - row.left) * row.weight;
    rows.push(row);
  }
  for (const row of rows) row.weight /= area;
  return rows;
}
