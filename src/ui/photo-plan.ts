import type { CropRule } from '../contract/crop-rule.js';
import type { Choice } from './choice.js';

/** What a run does to one photo. */
export interface PhotoPlan {
  /** the look it gets; null: its pixels stay as they are */
  readonly choice: Choice | null;
  /** where its layer is to show the head; null: the crop stays as it is */
  readonly crop: CropRule | null;
}
