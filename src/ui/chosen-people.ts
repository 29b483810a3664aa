import type { PersonFound } from '../contract/person-found.js';
import type { PhotoPoint } from '../contract/photo-point.js';
import type { SubjectChoice } from '../contract/subject-choice.js';

/** Indices of the people whom a choice names, each by the point of it that lies nearest to theirs; none for `auto`. */
export function chosenPeople(people: readonly PersonFound[], choice: SubjectChoice): readonly number[] {
  if (choice === 'auto' || people.length === 0) return [];
  return [...new Set(choice.people.map((point) => nearest(people, point)))];
}

function nearest(people: readonly PersonFound[], point: PhotoPoint): number {
  const away = people.map((person) => Math.hypot(person.point.x - point.x, person.point.y - point.y));
  return away.indexOf(Math.min(...away));
}
