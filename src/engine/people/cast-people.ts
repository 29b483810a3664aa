import type { Face, PixelBox } from '../../contract/face.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { PersonPass } from '../matte/person-pass.js';
import { paddedBox } from '../raster/padded-box.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { chooseSubjects } from './choose-subjects.js';
import { findPeople } from './find-people.js';
import { peopleGrid } from './people-grid.js';
import type { PeopleSeen } from './see-people.js';
import type { Territory } from './territory.js';

/** Who is in a photo, and whom it is about. */
export interface Cast {
  readonly people: readonly PersonFound[];
  readonly territory: Territory;
  /** indices into `people`, ascending */
  readonly subjects: readonly number[];
  /** of the subjects, best first */
  readonly faces: readonly Face[];
  /** around the subjects, with a margin, within the photo, in its pixels; null when nobody else is there */
  readonly subjectsBox: PixelBox | null;
  /** points were chosen, but nobody is there */
  readonly choiceMissed: boolean;
}

/** Added on each side of the subjects, because a coarse outline misses fingers and flying hair. */
const margin = 0.08;

/**
 * Tells the people in a photo apart and decides whom it is about.
 * @param close - the matte network's look at everybody
 */
export function castPeople(
  raster: RgbaRaster,
  seen: PeopleSeen,
  close: PersonPass,
  choice: SubjectChoice,
): Cast {
  const found = findPeople(peopleGrid(raster, seen, close));
  const { indices: subjects, choiceMissed } = chooseSubjects(found, choice);
  const people = found.people.map(({ box, face, point }, index) => ({
    ...{ box, face, point },
    isSubject: subjects.includes(index),
  }));
  const chosen = people.filter((person) => person.isSubject);
  const isAboutAll = chosen.length === people.length;
  return {
    ...{ people, territory: found.territory, subjects, choiceMissed },
    faces: chosen.flatMap(({ face }) => face ?? []),
    subjectsBox: isAboutAll ? null : boxAround(chosen, raster),
  };
}

function boxAround(people: readonly PersonFound[], raster: RgbaRaster): PixelBox {
  const left = Math.min(...people.map(({ box }) => box.x));
  const top = Math.min(...people.map(({ box }) => box.y));
  const right = Math.max(...people.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...people.map(({ box }) => box.y + box.height));
  return paddedBox({ x: left, y: top, width: right - left, height: bottom - top }, margin, raster);
}
