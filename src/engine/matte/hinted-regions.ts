import type { MaskRegions } from '../raster/mask-regions.js';
import { hintAt } from './hint-at.js';
import type { LevelSize } from './matte-levels.js';
import type { StrokeHints } from './stroke-hints.js';

/**
 * The regions in which a stroke of a kind leaves no doubt, as indices into `regions`.
 * @param size - of the mask the regions are of
 */
export function hintedRegions(
  { runs }: MaskRegions,
  size: LevelSize,
  hints: StrokeHints,
  kind: number,
): Set<number> {
  const found = new Set<number>();
  const at = hintAt(hints, size);
  for (let run = 0; run < runs.length; run += 4) {
    const [y, end, region] = [runs[run]!, runs[run + 2]!, runs[run + 3]!];
    for (let x = runs[run + 1]!; x < end && !found.has(region); x++) if (at(x, y) === kind) found.add(region);
  }
  return found;
}
