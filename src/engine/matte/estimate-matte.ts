import type { MatteVerdict } from '../../contract/matte-verdict.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { Stroke } from '../../contract/stroke.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { applyStrokes } from './apply-strokes.js';
import type { CloseLook } from './close-look.js';
import type { FirstMatte } from './first-matte.js';
import { judgeMatte } from './judge-matte.js';
import { matteConfidence } from './matte-confidence.js';
import { refineMatte } from './refine-matte.js';
import { tidyAlpha } from './tidy-alpha.js';

export interface EstimatedMatte {
  /** share of the person in each pixel, 0..1, as large as the raster; the caller owns it */
  readonly alpha: Plane;
  /** how far alpha is to be believed, 0..1, as large as the first matte; the caller owns it */
  readonly confidence: Plane;
  readonly verdict: MatteVerdict;
  /** everybody who was told apart; the subjects are in `alpha`, the others are not */
  readonly people: readonly PersonFound[];
  /** points were chosen, but nobody is there: the engine chose */
  readonly choiceMissed: boolean;
}

export interface MatteOptions {
  /** of somebody who knows better: hints before the refinement, in the order they were drawn */
  readonly strokes?: readonly Stroke[];
  /** nearly as good, and soon */
  readonly isDraft?: boolean;
}

/**
 * The matte of the people a photo is about, from what the networks have seen: closed-form refinement at the raster's own size.
 * @param raster - the upright photo, or a smaller copy of it; read only
 * @param look - whom it is about
 * @param first - read only
 * @throws BlurError `cancelled` | `out-of-memory`
 */
export async function estimateMatte(
  raster: RgbaRaster,
  { cast: { people, choiceMissed, faces, territory } }: Pick<CloseLook, 'cast'>,
  first: FirstMatte,
  job: Job,
  { strokes = [], isDraft = false }: MatteOptions = {},
): Promise<EstimatedMatte> {
  const { base, hints } = applyStrokes(raster, first.person, strokes);
  const mended = { ...first, person: base };
  const alpha = await refineMatte(raster, mended, job, { hints, isDraft });
  tidyAlpha(alpha, faces, raster.widthPx / territory.photo.widthPx, hints);
  return {
    ...{ alpha, people, choiceMissed },
    confidence: matteConfidence(alpha, mended),
    verdict: judgeMatte({ alpha, first: mended, people, choiceMissed }),
  };
}
