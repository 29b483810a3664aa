import type { Stroke } from '../../contract/stroke.js';
import type { SubjectChoice } from '../../contract/subject-choice.js';
import type { LookKeeper } from '../matte/look-keeper.js';
import type { Plane } from '../raster/plane.js';

/** What a caller knows better than the engine; each replaces the estimate of the same name. */
export interface AnalyseOptions {
  /** share of the person, 0..1, the photo's size */
  readonly alpha?: Plane;
  /** linear in 1/distance, near is 1, infinitely far 0; any size */
  readonly disparity?: Plane;
  readonly headHeightPx?: number;
  /** whom the photo is about; `auto` when absent. Says nothing beside `alpha` */
  readonly subject?: SubjectChoice;
  /** hints of what belongs to the person, in the order drawn. Say nothing beside `alpha` */
  readonly strokes?: readonly Stroke[];
  /** of the same photo; what it holds is not asked for again */
  readonly looks?: LookKeeper;
}
