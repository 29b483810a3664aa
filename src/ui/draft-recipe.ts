import type { AnalysisChoices } from '../contract/analysis-choices.js';
import type { AnalysisSummary } from '../contract/analysis-summary.js';
import { engineVersion } from '../contract/engine-version.js';
import { packStrokes } from '../contract/pack-strokes.js';
import type { RecipeDraft } from '../contract/recipe.js';
import type { Choice } from './choice.js';

/** What is kept beside a result, so that it can be taken up again as it was left. */
export function draftRecipe(
  { lookId, lookVersion, settings }: Choice,
  { subject, strokes }: AnalysisChoices,
  { faces }: AnalysisSummary,
): RecipeDraft {
  const faceBox = faces[0]?.box ?? null;
  return {
    ...{ lookId, lookVersion, settings, engineVersion, faceBox, subject },
    strokes: packStrokes(strokes),
  };
}
