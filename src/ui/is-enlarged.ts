import type { PreviewImage } from '../contract/engine-api.js';
import { type Matrix, scaleOf } from './matrix.js';
import type { Window } from './viewport.js';

/** A preview enlarged by less than this looks sharp. */
const enlargedEnough = 1.05;

/** True when a preview is looked at more closely than it can bear, and the photo has more to show. */
export const isEnlarged = (
  { photo }: Pick<Window, 'photo'>,
  matrix: Matrix,
  preview: PreviewImage,
): boolean =>
  preview.widthPx < photo.width && (scaleOf(matrix) * photo.width) / preview.widthPx >= enlargedEnough;
