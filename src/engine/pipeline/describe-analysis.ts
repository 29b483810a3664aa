import type { AnalysisSummary, WarningCode } from '../../contract/analysis-summary.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { OtherPerson } from '../depth/depth-cues.js';
import { depthFromDisparity } from '../depth/depth-from-disparity.js';
import { depthFromNetwork } from '../depth/depth-from-network.js';
import { estimateDepth } from '../depth/estimate-depth.js';
import { fillBehindPerson } from '../depth/fill-behind-person.js';
import { headHeightFromFace } from '../face/head-height.js';
import { headHeightFromMatte } from '../face/head-height-from-matte.js';
import { scaleFace } from '../face/scale-face.js';
import type { DepthNetwork } from '../network/depth-network.js';
import type { Photo } from '../photo/photo.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { scaleBox } from '../raster/scale-box.js';
import type { AnalyseOptions } from './analyse-options.js';
import type { Analysis } from './analysis.js';
import { buildScene } from './build-scene.js';
import type { FoundSubjects } from './found-subjects.js';
import type { Job } from './job.js';
import type { StageTimer } from './stage-timer.js';

/** Below this many pixels a head is too small for a blur anybody would call a lens's. */
const smallHeadPx = 60;
/** A backdrop whose own blur reaches this share of a head's height was taken with a wide-open lens. */
const blurredShare = 0.02;

/** A photo whose subjects are known. */
export interface SubjectsInPhoto {
  readonly photo: Photo;
  /** the photo's own raster or a smaller copy: the scene is built on it */
  readonly source: RgbaRaster;
  /** `alpha` as large as `source` */
  readonly subjects: FoundSubjects;
  readonly options: AnalyseOptions;
  /** measures the room where there is one; without it depth is a guess */
  readonly depthNetwork?: DepthNetwork | null | undefined;
}

/**
 * Takes the photo apart around its subjects and measures both; lengths in the summary are in pixels of the photo itself, whatever
 * the scene's size.
 * @throws BlurError `cancelled` | `plane-mismatch`
 */
export async function describeAnalysis(
  { photo, source, subjects, options, depthNetwork }: SubjectsInPhoto,
  job: Job,
  timer: StageTimer,
): Promise<Analysis> {
  const { alpha, confidence, verdict, people, faces, choiceMissed } = subjects;
  const scale = source.widthPx / photo.raster.widthPx;
  const headHeightPx = options.headHeightPx ?? headHeightOf(subjects, scale);
  const inScene = {
    faces: faces.map((face) => scaleFace(face, scale, scale)),
    headHeightPx: headHeightPx * scale,
    others: people.filter(({ isSubject }) => !isSubject).map((person) => scalePerson(person, scale)),
  };
  const depth = await timer.time('depth', async () => {
    await job.checkpoint();
    if (options.disparity) return fillBehindPerson(depthFromDisparity(options.disparity, alpha), alpha);
    const measured = depthNetwork ? await depthFromNetwork({ source, alpha }, depthNetwork) : null;
    return measured ?? estimateDepth({ alpha, ...inScene, source });
  });
  const { profile } = photo;
  const request = { source, profile, alpha, depth, headHeightPx: inScene.headHeightPx };
  const scene = await buildScene(request, job, timer);
  const existingBlurPx = scene.existingBlurPx / scale;
  const summary: AnalysisSummary = {
    widthPx: photo.raster.widthPx,
    heightPx: photo.raster.heightPx,
    kind: photo.kind,
    hasTransparency: photo.hasTransparency,
    profileName: profile.name,
    ...{ people, choiceMissed, faces, verdict, headHeightPx },
    coverage: alpha.data.reduce((sum, value) => sum + value, 0) / alpha.data.length,
    existingBlurPx,
    warnings: [...photo.warnings, ...warningsOf({ subjects, headHeightPx, existingBlurPx, options })],
    stageMs: timer.stageMs,
  };
  return { scene, summary, confidence };
}

function scalePerson({ box, face }: PersonFound, scale: number): OtherPerson {
  return { box: scaleBox(box, scale, scale), face: face && scaleFace(face, scale, scale) };
}

function headHeightOf({ faces, alpha }: FoundSubjects, scale: number): number {
  return faces[0] ? headHeightFromFace(faces[0]) : headHeightFromMatte(alpha) / scale;
}

function warningsOf(found: {
  subjects: FoundSubjects;
  headHeightPx: number;
  existingBlurPx: number;
  options: AnalyseOptions;
}): WarningCode[] {
  const { subjects, headHeightPx, existingBlurPx, options } = found;
  const { people, faces } = subjects;
  const said: [WarningCode, boolean][] = [
    ['no-face', faces.length === 0],
    ['head-height-from-matte', faces.length === 0 && options.headHeightPx === undefined],
    ['several-people', Math.max(people.length, faces.length) > 1],
    ['already-blurred', existingBlurPx > blurredShare * headHeightPx],
    ['small-photo', headHeightPx < smallHeadPx],
  ];
  return said.filter(([, holds]) => holds).map(([code]) => code);
}
