import type { PixelBox } from '../../contract/face.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { Networks } from '../network/networks.js';
import type { PeopleSeen } from '../people/see-people.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { type CloseLook, lookClosely } from './close-look.js';
import { type FirstMatte, firstMatte } from './first-matte.js';
import type { PersonClass } from './person-pass.js';
import { refineMatte } from './refine-matte.js';
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
  /** share of the box around everybody that each class takes; sums to 1 */
  readonly shares: Readonly<Record<PersonClass, number>>;
}

/**
 * The matte of the people the photo is about: who that is, three looks that must agree, closer ones along the outline, then
 * closed-form refinement at the photo's own size.
 * @param raster - upright photo; read only
 * @param seen - of `seePeople`, in the same photo
 * @throws BlurError `no-person` | `cancelled` | `inference` | `out-of-memory`
 */
export async function estimateMatte(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  job: Job,
  seen: PeopleSeen,
  choice: SubjectChoice = 'auto',
): Promise<EstimatedMatte> {
  const look = await lookClosely(raster, networks, job, seen, choice);
  job.report('matte', 1 / 5);
  return finishMatte(raster, look, await firstMatte(raster, networks, job, look), job);
}

export async function finishMatte(
  raster: RgbaRaster,
  { cast, close, shares }: CloseLook,
  first: FirstMatte,
  job: Job,
): Promise<EstimatedMatte> {
  const alpha = await refineMatte(raster, first, job);
  tidyAlpha(alpha, cast.faces);
  const { people, choiceMissed } = cast;
  return { alpha, people, choiceMissed, personBox: close.box, shares };
}
