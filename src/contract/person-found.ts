import type { Face, PixelBox } from './face.js';
import type { PhotoPoint } from './photo-point.js';

/** Somebody in the photo whom it may be about. Nothing in it tells who that is. */
export interface PersonFound {
  /** around what is seen of the person, in pixels of the upright photo, within it */
  readonly box: PixelBox;
  /** null for somebody turned away, or whose face is hidden */
  readonly face: Face | null;
  /** lies on the person; names them in a `SubjectChoice` */
  readonly point: PhotoPoint;
  /** stays sharp; everybody else is background */
  readonly isSubject: boolean;
}
