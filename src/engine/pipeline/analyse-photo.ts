import { detectFaces } from '../face/detect-faces.js';
import { alphaBox } from '../matte/alpha-box.js';
import { estimateMatte } from '../matte/estimate-matte.js';
import { createLookKeeper } from '../matte/look-keeper.js';
import type { Networks } from '../network/networks.js';
import type { Photo } from '../photo/photo.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { AnalyseOptions } from './analyse-options.js';
import type { Analysis } from './analysis.js';
import { describeAnalysis } from './describe-analysis.js';
import type { FoundSubjects } from './found-subjects.js';
import type { Job } from './job.js';
import { createStageTimer, type StageTimer } from './stage-timer.js';
import { subjectsOrStrokes } from './subjects-or-strokes.js';

/**
 * Does everything that is needed once per photo: finds the person, takes person and room apart, measures both.
 * @param photo - read only; the scene refers to its raster
 * @returns the full-size scene and a summary; the caller owns both
 * @throws BlurError `no-person` unless a stroke keeps something | `cancelled` | `inference` | `model-load` | `out-of-memory`
 */
export async function analysePhoto(
  photo: Photo,
  networks: Networks,
  job: Job,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const timer = createStageTimer(() => job.now());
  const subjects =
    options.alpha === undefined
      ? await findSubjects(photo.raster, networks, { job, timer }, options)
      : await facesIn(options.alpha, photo.raster, networks, { job, timer });
  const depthNetwork = options.disparity ? undefined : await networks.depth?.();
  return describeAnalysis({ photo, source: photo.raster, subjects, options, depthNetwork }, job, timer);
}

interface Run {
  readonly job: Job;
  readonly timer: StageTimer;
}

async function findSubjects(
  raster: RgbaRaster,
  networks: Networks,
  { job, timer }: Run,
  { subject = 'auto', strokes = [], looks = createLookKeeper(raster, networks) }: AnalyseOptions,
): Promise<FoundSubjects> {
  await timer.time('faces', () => looks.people(job));
  const usual = async () => {
    const first = await timer.time('matte', () => looks.first(job, subject));
    const look = await looks.close(job, subject);
    const matte = await timer.time('refine', () => estimateMatte(raster, look, first, job, { strokes }));
    return { ...matte, faces: look.cast.faces };
  };
  return subjectsOrStrokes(usual, { source: raster, strokes }, job);
}

/** Of the faces in the photo those that lie on the person a caller has cut out. */
async function facesIn(
  alpha: Plane,
  raster: RgbaRaster,
  networks: Networks,
  { job, timer }: Run,
): Promise<FoundSubjects> {
  const box = alphaBox(alpha);
  const found = await timer.time('faces', () => detectFaces(raster, networks, job, box ? [box] : []));
  const faces = found.filter(({ box: { x, y, width, height } }) => {
    const [column, row] = [Math.floor(x + width / 2), Math.floor(y + height / 2)];
    return (alpha.data[row * alpha.widthPx + column] ?? 0) > 0.5;
  });
  const verdict = { code: 'good', reasons: [], expectedError: 0 } as const;
  return { alpha, confidence: null, verdict, people: [], faces, choiceMissed: false };
}
