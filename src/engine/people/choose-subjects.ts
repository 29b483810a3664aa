import type { PhotoPoint } from '../../contract/photo-point.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { Candidate, PeopleFound } from './find-people.js';
import { nobody, type Territory } from './territory.js';

export interface Subjects {
  /** indices into the people, ascending; empty only when there is nobody */
  readonly indices: readonly number[];
  /** points were given, but none of them lies on or near anybody: the engine chose */
  readonly choiceMissed: boolean;
}

/** People at the subject's distance have heads at least this much of its height: two thirds is one and a half times as far. */
const sameDistance = 0.7;
/** A child in the arms has a smaller head and lies on the subject's chest. */
const heldChild = 0.4;
/** Members of a group are at least this prominent, relative to the first of them: bystanders at the frame's edge are less. */
const leastProminence = 0.3;
/** A point this far from everybody, as a share of the photo's long side, names nobody. */
const farthestPoint = 0.05;

/**
 * Whom the photo is about: the most prominent person and everybody at the same distance, or the people at the chosen points.
 * Who is named by a point is a subject; of the others nobody is.
 */
export function chooseSubjects({ people, territory }: PeopleFound, choice: SubjectChoice): Subjects {
  if (choice === 'auto') return { indices: mostProminent(people, territory), choiceMissed: false };
  const named = new Set(choice.people.map((point) => personAt(point, territory)));
  const indices = people.map((_, index) => index).filter((index) => named.has(index));
  if (indices.length > 0) return { indices, choiceMissed: false };
  return { indices: mostProminent(people, territory), choiceMissed: true };
}

function mostProminent(people: readonly Candidate[], { photo }: Territory): number[] {
  const scores = people.map((person) => prominence(person, photo.widthPx, photo.heightPx));
  const first = scores.indexOf(Math.max(...scores));
  return people.flatMap((person, index) => {
    const isAsProminent = scores[index]! >= leastProminence * scores[first]!;
    const isSubject =
      index === first ||
      isHeldBy(person, people[first]!) ||
      (isAsProminent && isBeside(person, people[first]!));
    return isSubject ? [index] : [];
  });
}

/** Large, near the middle, and turned toward the camera. */
function prominence({ head, face, areaShare }: Candidate, widthPx: number, heightPx: number): number {
  const aside = Math.min(1, Math.abs(head.x / widthPx - 0.5) * 2);
  const size = (head.heightPx / heightPx) * Math.sqrt(areaShare);
  return size * (1 - 0.5 * aside) * (face ? 1 : 0.7);
}

const isBeside = (person: Candidate, first: Candidate): boolean =>
  person.head.heightPx >= sameDistance * first.head.heightPx;

function isHeldBy(person: Candidate, first: Candidate): boolean {
  const across = Math.abs(person.head.x - first.head.x) / first.head.heightPx;
  const down = (person.head.y - first.head.y) / first.head.heightPx;
  return across < 1 && down > 0.9 && down < 4 && person.head.heightPx >= heldChild * first.head.heightPx;
}

/** Index of whoever a point lies on or nearly on; −1 for nobody. */
function personAt(point: PhotoPoint, { widthPx, heightPx, owner }: Territory): number {
  let [best, bestGap] = [-1, farthestPoint * Math.max(widthPx, heightPx)];
  const [atX, atY] = [
    Math.min(widthPx - 1, Math.floor(point.x * widthPx)),
    Math.min(heightPx - 1, Math.floor(point.y * heightPx)),
  ];
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (owner[i] === 0 || owner[i] === nobody) continue;
      const gap = Math.hypot(x - atX, y - atY);
      if (gap < bestGap) [best, bestGap] = [owner[i]! - 1, gap];
    }
  }
  return best;
}
