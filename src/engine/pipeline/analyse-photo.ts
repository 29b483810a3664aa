import type { WarningCode } from '../../contract/analysis-summary.js';
import type { Face } from '../../contract/face.js';
import { depthFromDisparity } from '../depth/depth-from-disparity.js';
import { depthFromNetwork } from '../depth/depth-from-network.js';
import { estimateDepth } from '../depth/estimate-depth.js';
import { fillBehindPerson } from '../depth/fill-behind-person.js';
import { detectFaces } from '../face/detect-faces.js';
import { headHeightFromFace } from '../face/head-height.js';
import { headHeightFromMatte } from '../face/head-height-from-matte.js';
import { alphaBox } from '../matte/alpha-box.js';
import { estimateMatte } from '../matte/estimate-matte.js';
import type { Networks } from '../network/networks.js';
import type { Photo } from '../photo/photo.js';
import type { Plane } from '../raster/plane.js';
import type { Analysis } from './analysis.js';
import { buildScene } from './build-scene.js';
import type { Job } from './job.js';
import { createStageTimer } from './stage-timer.js';

/** What a caller knows better than the engine; each replaces the estimate of the same name. */
export interface AnalyseOptions {
  /** share of the person, 0..1, the photo's size */
  readonly alpha?: Plane;
  /** linear in 1/distance, near is 1, infinitely far 0; any size */
  readonly disparity?: Plane;
  readonly headHeightPx?: number;
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
  const firstFaces = await timer.time('faces', () => detectFaces(source, networks, job));
  const { alpha, coverage } = await timer.time('matte', () =>
    matteOf(photo, networks, job, { faces: firstFaces, options }),
  );
  const faces = await detectFaces(source, networks, quietly(job), alphaBox(alpha) ?? undefined);
  const headHeightPx = options.headHeightPx ?? headHeightOf(faces, alpha);
  const depth = await timer.time('depth', async () => {
    await job.checkpoint();
    if (options.disparity) return fillBehindPerson(depthFromDisparity(options.disparity, alpha), alpha);
    const network = await networks.depth?.();
    const measured = network && (await depthFromNetwork({ source, alpha }, network));
    return measured ?? estimateDepth({ alpha, faces, headHeightPx, source });
  });
  const scene = await buildScene({ source, profile, alpha, depth, headHeightPx }, job, timer);
  const { existingBlurPx } = scene;
  const summary = {
    widthPx: source.widthPx,
    heightPx: source.heightPx,
    kind: photo.kind,
    hasTransparency: photo.hasTransparency,
    profileName: profile.name,
    faces,
    headHeightPx,
    coverage,
    existingBlurPx,
    warnings: [...photo.warnings, ...warningsOf({ faces, headHeightPx, existingBlurPx, options })],
    stageMs: timer.stageMs,
  };
  return { scene, summary };
}

/** The second look at faces, closer now that the person is known, belongs to a step already reported as done. */
const quietly = (job: Job): Job => ({
  checkpoint: () => job.checkpoint(),
  now: () => job.now(),
  report: () => {},
});

async function matteOf(
  { raster }: Photo,
  networks: Networks,
  job: Job,
  { faces, options }: { faces: readonly Face[]; options: AnalyseOptions },
): Promise<{ alpha: Plane; coverage: number }> {
  if (options.alpha === undefined) return estimateMatte(raster, networks, job, faces);
  const { data } = options.alpha;
  return { alpha: options.alpha, coverage: data.reduce((sum, value) => sum + value, 0) / data.length };
}

function headHeightOf(faces: readonly Face[], alpha: Plane): number {
  return faces[0] ? headHeightFromFace(faces[0]) : headHeightFromMatte(alpha);
}

function warningsOf(found: {
  faces: readonly Face[];
  headHeightPx: number;
  existingBlurPx: number;
  options: AnalyseOptions;
}): WarningCode[] {
  const { faces, headHeightPx, existingBlurPx, options } = found;
  const said: [WarningCode, boolean][] = [
    ['no-face', faces.length === 0],
    ['head-height-from-matte', faces.length === 0 && options.headHeightPx === undefined],
    ['several-people', faces.length > 1],
    ['already-blurred', existingBlurPx > blurredShare * headHeightPx],
    ['small-photo', headHeightPx < smallHeadPx],
  ];
  return said.filter(([, holds]) => holds).map(([code]) => code);
}
