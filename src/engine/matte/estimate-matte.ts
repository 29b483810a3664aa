import { BlurError } from '../../contract/blur-error.js';
import type { Face, PixelBox } from '../../contract/face.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { Networks } from '../network/networks.js';
import { castPeople } from '../people/cast-people.js';
import { keepChosen } from '../people/keep-chosen.js';
import type { PeopleSeen } from '../people/see-people.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { agreePasses } from './agree-passes.js';
import type { LocatedPeople } from './locate-people.js';
import { matteLevels } from './matte-levels.js';
import { type PersonClass, type PersonPass, personPass } from './person-pass.js';
import { refineMatte } from './refine-matte.js';
import { sharpenWithTiles } from './sharpen-with-tiles.js';
import { tidyAlpha } from './tidy-alpha.js';

export interface EstimatedMatte {
  /** share of the person in each pixel, 0..1, as large as the photo; the caller owns it */
  readonly alpha: Plane;
  /** everybody who was told apart; the subjects are in `alpha`, the others are not */
  readonly people: readonly PersonFound[];
  /** points were chosen, but nobody is there: the engine chose */
  readonly choiceMissed: boolean;
  /** around the subjects, with a small margin, in photo pixels */
  readonly personBox: PixelBox;
  /** mean of alpha, 0..1 */
  readonly coverage: number;
  /** share of the box around everybody that each class takes; sums to 1 */
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
 * The matte of the people the photo is about: who that is, three looks that must agree, four closer ones along the outline, then
 * closed-form refinement at the photo's own size.
 * @param raster - upright photo; read only
 * @param seen - of {@link seePeople}, in the same photo
 * @throws BlurError `no-person` | `cancelled` | `inference` | `out-of-memory`
 */
export async function estimateMatte(
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate' | 'matte'>,
  job: Job,
  seen: PeopleSeen,
  choice: SubjectChoice = 'auto',
): Promise<EstimatedMatte> {
  const everybody = boxOf(seen.located, raster, seen.faces);
  await job.checkpoint();
  const first = await personPass(raster, networks, everybody);
  job.report('matte', 1 / 6);
  requirePerson(first, seen.faces);
  const cast = castPeople(raster, seen, first, choice);
  const personBox = cast.subjectsBox ?? everybody;
  const close = cast.subjectsBox ? await personPass(raster, networks, personBox) : first;
  const base = await estimateBase(raster, networks, job, { located: seen.located, close });
  keepChosen(base, cast.territory, cast.subjects);
  const alpha = await refineMatte(raster, base, job);
  tidyAlpha(alpha, cast.faces);
  const { people, choiceMissed } = cast;
  return { alpha, people, choiceMissed, personBox, coverage: meanOf(alpha), shares: first.shares };
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
