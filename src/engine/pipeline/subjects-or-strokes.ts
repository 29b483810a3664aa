import { BlurError } from '../../contract/blur-error.js';
import type { Stroke } from '../../contract/stroke.js';
import { matteByStrokes } from '../matte/matte-by-strokes.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { FoundSubjects } from './found-subjects.js';
import type { Job } from './job.js';

export interface StrokesInstead {
  /** the photo, or the copy of it whose matte is wanted */
  readonly source: RgbaRaster;
  readonly strokes: readonly Stroke[];
  readonly isDraft?: boolean;
}

/**
 * The subjects of a photo; where there is nobody, whatever strokes that keep point at.
 * @param find - the usual way
 * @throws BlurError as `find` does, `no-person` only when no stroke keeps anything
 */
export async function subjectsOrStrokes(
  find: () => Promise<FoundSubjects>,
  { source, strokes, isDraft }: StrokesInstead,
  job: Job,
): Promise<FoundSubjects> {
  try {
    return await find();
  } catch (thrown) {
    const isEmpty = thrown instanceof BlurError && thrown.code === 'no-person';
    if (!isEmpty || !strokes.some(({ kind }) => kind === 'keep')) throw thrown;
    return { ...(await matteByStrokes(source, strokes, job, isDraft)), faces: [] };
  }
}
