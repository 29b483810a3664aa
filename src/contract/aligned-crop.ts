import type { CropRule } from './crop-rule.js';
import type { ImageTransform } from './image-transform.js';

/** A crop that shows a head where a rule wants it. */
export interface AlignedCrop {
  /** for an image paint whose scale mode is CROP: the layer's unit square to the photo's */
  readonly imageTransform: ImageTransform;
  /** false where the photo has too little room: the head is then smaller or larger, or elsewhere, by as little as possible */
  readonly isExact: boolean;
  /** what is shown then */
  readonly reached: CropRule;
}
