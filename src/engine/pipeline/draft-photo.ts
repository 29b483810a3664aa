import { estimateMatte } from '../matte/estimate-matte.js';
import { roughMatte } from '../matte/first-matte.js';
import type { LookKeeper } from '../matte/look-keeper.js';
import type { Photo } from '../photo/photo.js';
import { shrinkPhoto } from '../photo/shrink-photo.js';
import type { AnalyseOptions } from './analyse-options.js';
import type { Analysis } from './analysis.js';
import { describeAnalysis } from './describe-analysis.js';
import type { Job } from './job.js';
import { createStageTimer } from './stage-timer.js';
import { subjectsOrStrokes } from './subjects-or-strokes.js';

/** Long side of a draft: what a panel shows, and small enough to be done in the time of one network pass. */
const draftSidePx = 320;

/**
 * A first, small analysis for a preview while the full one is under way: of the networks' looks only the whole photo and the
 * one from near, refined at a fraction of the size. Everything it has asked of the networks stays in `looks`.
 * @param photo - read only
 * @returns a small scene, and a summary in the photo's own pixels; the caller owns both
 * @throws BlurError `no-person` unless a stroke keeps something | `cancelled` | `inference` | `model-load` | `out-of-memory`
 */
export async function draftPhoto(
  photo: Photo,
  looks: LookKeeper,
  job: Job,
  options: Pick<AnalyseOptions, 'subject' | 'strokes'> = {},
): Promise<Analysis> {
  const { subject = 'auto', strokes = [] } = options;
  const timer = createStageTimer(() => job.now());
  await timer.time('faces', () => looks.people(job));
  const source = shrinkPhoto(photo, draftSidePx);
  const usual = async () => {
    const look = await timer.time('matte', () => looks.close(job, subject));
    const matte = await timer.time('refine', () =>
      estimateMatte(source, look, roughMatte(photo.raster, look, source), job, { strokes, isDraft: true }),
    );
    return { ...matte, faces: look.cast.faces };
  };
  const subjects = await subjectsOrStrokes(usual, { source, strokes, isDraft: true }, job);
  return describeAnalysis({ photo, source, subjects, options }, job, timer);
}
