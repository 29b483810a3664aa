import type { Look } from '../contract/look.js';
import type { Recipe } from '../contract/recipe.js';
import type { Choice } from './choice.js';

/** A recipe's own settings, so that an edited photo comes back exactly as it was left; its look's where that is known. */
export function choiceIn({ lookId, lookVersion, settings }: Recipe, looks: readonly Look[]): Choice {
  const look = looks.find(({ id }) => id === lookId)?.settings ?? settings;
  return { lookId, lookVersion, look, settings };
}
