import { BlurError } from '../../contract/blur-error.js';
import type { Stroke } from '../../contract/stroke.js';
import type { Job } from '../pipeline/job.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { EstimatedMatte } from './estimate-matte.js';
import { judgeMatte } from './judge-matte.js';
import { matteConfidence } from './matte-confidence.js';
import { matteLevels } from './matte-levels.js';
import { outlineByStrokes } from './outline-by-strokes.js';
import { refineMatte } from './refine-matte.js';
import { hint } from './stroke-hints.js';
import { tidyAlpha } from './tidy-alpha.js';

/** So far, in pixels of the outline's own grid, an edge may lie from where it was found. */
const unsurePx = 1.5;

/**
 * The matte of a thing, or of somebody whom no network sees, from strokes alone: what they point at as far as its colours and edges carry,
 * then refined like any other. Never to be believed without a look.
 * @param raster - the upright photo, or a smaller copy of it; read only
 * @param strokes - in the order they were drawn
 * @throws BlurError `no-person` when the strokes leave nothing to keep, `cancelled`
 */
export async function matteByStrokes(
  raster: RgbaRaster,
  strokes: readonly Stroke[],
  job: Job,
  isDraft = false,
): Promise<EstimatedMatte> {
  await job.checkpoint();
  const outline = outlineByStrokes(raster, strokes);
  if (!outline.hints.data.includes(hint.keep)) throw new BlurError('no-person', 'no stroke keeps anything');
  const { widthPx, heightPx } = matteLevels(raster)[0]!;
  const nothing = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  const first = {
    person: resizePlane(outline.person, widthPx, heightPx),
    ...{ hair: nothing, doubt: nothing },
    networkPx: (unsurePx * widthPx) / outline.person.widthPx,
  };
  const alpha = await refineMatte(raster, first, job, { hints: outline.hints, isDraft });
  tidyAlpha(alpha, [], 1, outline.hints);
  const { expectedError } = judgeMatte({ alpha, first, people: [], choiceMissed: false });
  return {
    ...{ alpha, people: [], choiceMissed: false },
    confidence: matteConfidence(alpha, first),
    verdict: { code: 'check-subject', reasons: ['outline-unsure'], expectedError },
  };
}
