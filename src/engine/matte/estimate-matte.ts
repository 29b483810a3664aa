import { BlurError } from '../../contract/blur-error.js';
import type { Face, PixelBox } from '../../contract/face.js';
import type { Stroke } from '../../contract/stroke.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { agreePasses } from './agree-passes.js';
import { applyStrokes } from './apply-strokes.js';
import { keepSubjects } from './keep-subjects.js';
import { type LocatedPeople, locatePeople } from './locate-people.js';
import { matteLevels } from './matte-levels.js';
import { type PersonClass, type PersonPass, personPass } from './person-pass.js';
import { refineMatte } from './refine-matte.js';
import { sharpenWithTiles } from './sharpen-with-tiles.js';
import { tidyAlpha } from './tidy-alpha.js';

export interface EstimatedMatte {
  /** share of the person in each pixel, 0..1, as large as the photo; the caller owns it */
  readonly alpha: Plane;
  /** around the people as first located, with a small margin, in photo pixels */
  readonly personBox: PixelBox;
  /** mean of alpha, 0..1 */
  readonly coverage: number;
  /** share of `personBox` that each class takes; sums to 1 */
  readonly shares: Readonly<Record<PersonClass, number>>;
}

/** A person covers at least this share of the photo. */
const leastCoverage = 0.003;
/** Hair, clothes and bare skin take at least this share of a person's box. Animals and cups have a "face" at most. */
const leastPersonShare = 0.02;
/** Share of the person's box that the second look adds on each side. */
const wideMargin = 0.4;
/** A face this sure is a person even when nothing but skin is in view. */
const sureFaceScore = 0.8;

/**
 * The matte of everybody in front: where people are, three looks that must agree, four closer ones along the outline, then
 * closed-form refinement at the photo's own size.
 * @param raster - upright photo; read only
 * @param faces - of {@link detectFaces}, best first; they keep the subjects apart from passers-by
 * @param strokes - of somebody who knows better, as drawn: hints before the refinement, in the order they were drawn
 * @throws BlurError `no-person` | `cancelled` | `inference` | `out-of-memory`
 */
export async function estimateMatte(
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate' | 'matte'>,
  job: Job,
  faces: readonly Face[] = [],
  strokes: readonly Stroke[] = [],
): Promise<EstimatedMatte> {
  await job.checkpoint();
  const located = await locatePeople(raster, networks);
  job.report('locate', 1);
  const personBox = boxOf(located, raster, faces);
  await job.checkpoint();
  const close = await personPass(raster, networks, personBox);
  job.report('matte', 1 / 6);
  requirePerson(close, faces);
  const base = await estimateBase(raster, networks, job, { located, close });
  const grid = matteLevels(raster)[0]!;
  keepSubjects(base, faces, grid.widthPx / raster.widthPx, { above: 0.1, leastShare: 0.1 });
  const { base: mended, hints } = applyStrokes(raster, base, strokes);
  const alpha = await refineMatte(raster, mended, job, hints);
  tidyAlpha(alpha, faces, hints);
  return { alpha, personBox, coverage: meanOf(alpha), shares: close.shares };
}

function boxOf({ coverage, box }: LocatedPeople, raster: RgbaRaster, faces: readonly Face[]): PixelBox {
  if (box && coverage >= leastCoverage) return box;
  if (faces.some((face) => face.score >= sureFaceScore)) return wholeOf(raster);
  throw new BlurError('no-person', `people cover ${(coverage * 100).toFixed(2)} % of the photo`);
}

function requirePerson({ shares }: PersonPass, faces: readonly Face[]): void {
  if (shares.hair + shares.clothes + shares.bodySkin >= leastPersonShare) return;
  if (shares.faceSkin >= leastPersonShare && faces.some((face) => face.score >= sureFaceScore)) return;
  throw new BlurError('no-person', 'something stands out, but it has neither hair, skin nor clothes');
}

async function estimateBase(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  job: Job,
  { located, close }: { located: LocatedPeople; close: PersonPass },
): Promise<Plane> {
  await job.checkpoint();
  const wide = await personPass(raster, networks, widened(close.box, raster));
  job.report('matte', 2 / 6);
  const grid = { photo: raster, ...matteLevels(raster)[0]! };
  const base = agreePasses([close, wide, { box: wholeOf(raster), person: located.person }], grid);
  const done = (fraction: number): void => job.report('matte', (2 + 4 * fraction) / 6);
  await sharpenWithTiles({ raster, base, grid, box: close.box }, networks, job, done);
  job.report('matte', 1);
  return base;
}

/** The second look's box: enough of the room around the person to tell them apart, and still most of its pixels on the person. */
function widened(box: PixelBox, { widthPx, heightPx }: RgbaRaster): PixelBox {
  const [padX, padY] = [box.width * wideMargin, box.height * wideMargin];
  const x = Math.max(0, box.x - padX);
  const y = Math.max(0, box.y - padY);
  const right = Math.min(widthPx, box.x + box.width + padX);
  const bottom = Math.min(heightPx, box.y + box.height + padY);
  return { x, y, width: right - x, height: bottom - y };
}

function meanOf({ data }: Plane): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i]!;
  return sum / data.length;
}

function wholeOf({ widthPx, heightPx }: RgbaRaster): PixelBox {
  return { x: 0, y: 0, width: widthPx, height: heightPx };
}
