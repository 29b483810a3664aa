import type { Stroke } from './stroke.js';
import type { SubjectChoice } from './subject-choice.js';

/** What a person has decided about one photo before it is taken apart. */
export interface AnalysisChoices {
  readonly subject: SubjectChoice;
  /** in the order drawn; later ones win */
  readonly strokes: readonly Stroke[];
}

/** Everything left to the engine. */
export const noChoices: AnalysisChoices = { subject: 'auto', strokes: [] };
