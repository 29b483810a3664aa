import type { Look } from '../contract/look.js';
import { defaultLookId } from '../contract/looks.js';

/** The look with this id, else the product's own default. */
export function findLookOrDefault(looks: readonly Look[], lookId: string): Look {
  const found = looks.find(({ id }) => id === lookId) ?? looks.find(({ id }) => id === defaultLookId);
  if (found === undefined) throw new RangeError('no looks');
  return found;
}
