import type { IgnoredFinding } from './ignored-finding.js';
import type { PhotoMeasures } from './photo-measures.js';
import type { Recipe } from './recipe.js';

/** Everything a check knows of one photo: its measures and how it came about. */
export interface CheckedPhoto {
  /** of the node, or the file's path */
  readonly id: string;
  readonly measures: PhotoMeasures;
  /** as in `PhotoTarget`: of what is shown now */
  readonly recipe: Recipe | null;
  /** as in `PhotoTarget`: of a picture that is no longer shown */
  readonly staleRecipe: Recipe | null;
  /** the layer is a circle or an ellipse */
  readonly isRound: boolean;
  /** height of the layer in units of its file, each of which wants a pixel of its own; null: unknown, or the photo repeats as a tile */
  readonly layerHeight: number | null;
  /** the look it should have; null: only like the others */
  readonly lookId: string | null;
  readonly ignored: readonly IgnoredFinding[];
}
