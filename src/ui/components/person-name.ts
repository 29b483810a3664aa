import type { PersonFound } from '../../contract/person-found.js';
import { strings } from '../strings.js';

/** `Person 2, in focus`; nobody has another name here. */
export const personName = (index: number, { isSubject }: Pick<PersonFound, 'isSubject'>): string =>
  [strings.focus.person(index + 1), ...(isSubject ? [strings.focus.sharp] : [])].join(', ');
