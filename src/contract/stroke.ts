import type { PhotoPoint } from './photo-point.js';

/** One pull of a brush over the photo: a hint of what belongs to the person and what does not, never the matte itself. */
export interface Stroke {
  readonly kind: 'keep' | 'blur';
  /** of the round brush, as a share of the photo's longer side, above 0 */
  readonly radius: number;
  /** the brush's way; one point is a dab */
  readonly points: readonly PhotoPoint[];
}
