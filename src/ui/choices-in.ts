import type { AnalysisChoices } from '../contract/analysis-choices.js';
import { noChoices } from '../contract/analysis-choices.js';
import type { Recipe } from '../contract/recipe.js';
import { unpackStrokes } from '../contract/unpack-strokes.js';

/** Who was meant and what was drawn when a photo was finished; nothing, for one that never was. */
export const choicesIn = (recipe: Recipe | null): AnalysisChoices =>
  recipe === null ? noChoices : { subject: recipe.subject, strokes: unpackStrokes(recipe.strokes) ?? [] };
