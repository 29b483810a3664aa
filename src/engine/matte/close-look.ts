import { BlurError } from '../../contract/blur-error.js';
import type { Face, PixelBox } from '../../contract/face.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { Networks } from '../network/networks.js';
import { type Cast, castPeople } from '../people/cast-people.js';
import type { PeopleSeen } from '../people/see-people.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { LocatedPeople } from './locate-people.js';
import { type PersonClass, type PersonPass, personPass } from './person-pass.js';

/** Whom a photo is about, and one look at them from near. */
export interface CloseLook {
  readonly seen: PeopleSeen;
  readonly cast: Cast;
  /** the matte network's look at the subjects; its box holds them with a small margin */
  readonly close: PersonPass;
  /** share of the box around everybody that each class takes; sums to 1 */
  readonly shares: Readonly<Record<PersonClass, number>>;
}

/** A person covers at least this share of the photo. */
const leastCoverage = 0.003;
/** Hair, clothes and bare skin take at least this share of a person's box. Animals and cups have a "face" at most. */
const leastPersonShare = 0.02;
/** A face this sure is a person even when nothing but skin is in view. */
const sureFaceScore = 0.8;

/**
 * Looks at everybody in the photo from near.
 * @param raster - upright photo; read only
 * @param seen - of `seePeople`, in the same photo
 * @throws BlurError `no-person` | `cancelled` | `inference` | `out-of-memory`
 */
export async function lookAtEverybody(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  job: Job,
  seen: PeopleSeen,
): Promise<PersonPass> {
  const box = boxOf(seen.located, raster, seen.faces);
  await job.checkpoint();
  const everybody = await personPass(raster, networks, box);
  requirePerson(everybody, seen.faces);
  return everybody;
}

/** What is known of a photo before it is decided whom it is about. */
export interface Everybody {
  readonly seen: PeopleSeen;
  /** of `lookAtEverybody` */
  readonly everybody: PersonPass;
}

/**
 * Tells the people in a photo apart, and looks at the subjects alone when there are others.
 * @param raster - upright photo; read only
 * @throws BlurError `cancelled` | `inference` | `out-of-memory`
 */
export async function lookClosely(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  job: Job,
  { seen, everybody }: Everybody,
  choice: SubjectChoice,
): Promise<CloseLook> {
  const cast = castPeople(raster, seen, everybody, choice);
  const { shares } = everybody;
  if (cast.subjectsBox === null) return { seen, cast, close: everybody, shares };
  await job.checkpoint();
  const close = await personPass(raster, networks, cast.subjectsBox);
  return { seen, cast, close, shares };
}

function boxOf({ coverage, box }: LocatedPeople, raster: RgbaRaster, faces: readonly Face[]): PixelBox {
  if (box && coverage >= leastCoverage) return box;
  if (faces.some((face) => face.score >= sureFaceScore)) {
    return { x: 0, y: 0, width: raster.widthPx, height: raster.heightPx };
  }
  throw new BlurError('no-person', `people cover ${(coverage * 100).toFixed(2)} % of the photo`);
}

function requirePerson({ shares }: PersonPass, faces: readonly Face[]): void {
  if (shares.hair + shares.clothes + shares.bodySkin >= leastPersonShare) return;
  if (shares.faceSkin >= leastPersonShare && faces.some((face) => face.score >= sureFaceScore)) return;
  throw new BlurError('no-person', 'something stands out, but it has neither hair, skin nor clothes');
}
