import type { WarningCode } from '../../contract/analysis-summary.js';
import type { Face } from '../../contract/face.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import { depthFromDisparity } from '../depth/depth-from-disparity.js';
import { estimateDepth } from '../depth/estimate-depth.js';
import { fillBehindPerson } from '../depth/fill-behind-person.js';
import { detectFaces } from '../face/detect-faces.js';
import { headHeightFromFace } from '../face/head-height.js';
import { headHeightFromMatte } from '../face/head-height-from-matte.js';
import { alphaBox } from '../matte/alpha-box.js';
import { estimateMatte } from '../matte/estimate-matte.js';
import type { Networks } from '../network/networks.js';
import { seePeople } from '../people/see-people.js';
import type { Photo } from '../photo/photo.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Analysis } from './analysis.js';
import { buildScene } from './build-scene.js';
import type { Job } from './job.js';
import { createStageTimer, type StageTimer } from './stage-timer.js';

/** What a caller knows better than the engine; each replaces the estimate of the same name. */
export interface AnalyseOptions {
  /** share of the person, 0..1, the photo's size */
  readonly alpha?: Plane;
  /** linear in 1/distance, near is 1, infinitely far 0; any size */
  readonly disparity?: Plane;
  readonly headHeightPx?: number;
  /** whom the photo is about; `auto` when absent. Says nothing beside `alpha` */
  readonly subject?: SubjectChoice;
}

/** Below this many pixels a head is too small for a blur anybody would call a lens's. */
const smallHeadPx = 60;
/** A backdrop whose own blur reaches this share of a head's height was taken with a wide-open lens. */
const blurredShare = 0.02;

/**
 * Does everything that is needed once per photo: finds the person, takes person and room apart, measures both.
 * @param photo - read only; the scene refers to its raster
 * @returns the full-size scene and a summary; the caller owns both
 * @throws BlurError `no-person` | `cancelled` | `inference` | `model-load` | `out-of-memory`
 */
export async function analysePhoto(
  photo: Photo,
  networks: Networks,
  job: Job,
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const { raster: source, profile } = photo;
  const timer = createStageTimer(() => job.now());
  const { alpha, people, faces, choiceMissed } =
    options.alpha === undefined
      ? await findSubjects(source, networks, { job, timer }, options.subject)
      : await facesIn(options.alpha, source, networks, { job, timer });
  const headHeightPx = options.headHeightPx ?? headHeightOf(faces, alpha);
  const depth = await timer.time('depth', async () => {
    await job.checkpoint();
    return options.disparity
      ? fillBehindPerson(depthFromDisparity(options.disparity, alpha), alpha)
      : estimateDepth({ alpha, faces, headHeightPx });
  });
  const scene = await buildScene({ source, profile, alpha, depth, headHeightPx }, job, timer);
  const { existingBlurPx } = scene;
  const summary = {
    widthPx: source.widthPx,
    heightPx: source.heightPx,
    kind: photo.kind,
    hasTransparency: photo.hasTransparency,
    profileName: profile.name,
    ...{ people, choiceMissed, faces },
    headHeightPx,
    coverage: meanOf(alpha),
    existingBlurPx,
    warnings: [...photo.warnings, ...warningsOf({ people, faces, headHeightPx, existingBlurPx, options })],
    stageMs: timer.stageMs,
  };
  return { scene, summary };
}

interface Subjects {
  readonly alpha: Plane;
  readonly people: readonly PersonFound[];
  /** of the subjects */
  readonly faces: readonly Face[];
  readonly choiceMissed: boolean;
}

interface Run {
  readonly job: Job;
  readonly timer: StageTimer;
}

async function findSubjects(
  raster: RgbaRaster,
  networks: Networks,
  { job, timer }: Run,
  subject?: SubjectChoice,
): Promise<Subjects> {
  const seen = await timer.time('faces', () => seePeople(raster, networks, job));
  const matte = await timer.time('matte', () => estimateMatte(raster, networks, job, seen, subject));
  const faces = matte.people.flatMap(({ face, isSubject }) => (face && isSubject ? face : []));
  return { ...matte, faces };
}

/** Of the faces in the photo those that lie on the person a caller has cut out. */
async function facesIn(
  alpha: Plane,
  raster: RgbaRaster,
  networks: Networks,
  { job, timer }: Run,
): Promise<Subjects> {
  const box = alphaBox(alpha);
  const found = await timer.time('faces', () => detectFaces(raster, networks, job, box ? [box] : []));
  const faces = found.filter(({ box: { x, y, width, height } }) => {
    const [column, row] = [Math.floor(x + width / 2), Math.floor(y + height / 2)];
    return (alpha.data[row * alpha.widthPx + column] ?? 0) > 0.5;
  });
  return { alpha, people: [], faces, choiceMissed: false };
}

function meanOf({ data }: Plane): number {
  return data.reduce((sum, value) => sum + value, 0) / data.length;
}

function headHeightOf(faces: readonly Face[], alpha: Plane): number {
  return faces[0] ? headHeightFromFace(faces[0]) : headHeightFromMatte(alpha);
}

function warningsOf(found: {
  people: readonly PersonFound[];
  faces: readonly Face[];
  headHeightPx: number;
  existingBlurPx: number;
  options: AnalyseOptions;
}): WarningCode[] {
  const { people, faces, headHeightPx, existingBlurPx, options } = found;
  const said: [WarningCode, boolean][] = [
    ['no-face', faces.length === 0],
    ['head-height-from-matte', faces.length === 0 && options.headHeightPx === undefined],
    ['several-people', Math.max(people.length, faces.length) > 1],
    ['already-blurred', existingBlurPx > blurredShare * headHeightPx],
    ['small-photo', headHeightPx < smallHeadPx],
  ];
  return said.filter(([, holds]) => holds).map(([code]) => code);
}
