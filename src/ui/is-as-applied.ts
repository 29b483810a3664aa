import type { AnalysisChoices } from '../contract/analysis-choices.js';
import type { ChosenLook } from '../contract/chosen-look.js';
import { packStrokes } from '../contract/pack-strokes.js';
import type { Recipe } from '../contract/recipe.js';
import { sameData } from './same-data.js';

/** True when what the recipe tells of is exactly what Apply would make now. */
export const isAsApplied = (
  recipe: Recipe | null,
  { lookId, lookVersion, settings }: ChosenLook,
  { subject, strokes }: AnalysisChoices,
): boolean =>
  recipe !== null &&
  recipe.lookId === lookId &&
  recipe.lookVersion === lookVersion &&
  sameData(recipe.settings, settings) &&
  sameData(recipe.subject, subject) &&
  recipe.strokes === packStrokes(strokes);
