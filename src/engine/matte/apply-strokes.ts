import type { Stroke } from '../../contract/stroke.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { matteLevels } from './matte-levels.js';
import { mendByStroke } from './mend-by-stroke.js';
import type { StrokeHints } from './stroke-hints.js';

/** A first matte that strokes have corrected, and what they leave no doubt of; as large as the first matting level. */
export interface HintedMatte {
  /** 0..1; the one given when there are no strokes, else the caller's own */
  readonly base: Plane;
  /** undefined when there are no strokes */
  readonly hints: StrokeHints | undefined;
}

/**
 * Corrects a first matte by strokes, one after the other, before it is refined: each brings the thing it was drawn over to its side,
 * up to that thing's own edges, within a few radii of the brush. A stroke never makes the outline itself. Cheap beside the refinement, and
 * the same at every size of the photo within a pixel or two of the first matting level.
 * @param base - first matte, 0..1, of any size, covering the whole photo; read only
 * @param strokes - in the order they were drawn; where they disagree, the later one holds
 */
export function applyStrokes(raster: RgbaRaster, base: Plane, strokes: readonly Stroke[]): HintedMatte {
  if (strokes.length === 0) return { base, hints: undefined };
  const { widthPx, heightPx } = matteLevels(raster)[0]!;
  const mended = resizePlane(base, widthPx, heightPx);
  const hints = { widthPx, heightPx, data: new Uint8Array(widthPx * heightPx) };
  for (const stroke of strokes) mendByStroke(raster, stroke, mended, hints);
  return { base: mended, hints };
}
