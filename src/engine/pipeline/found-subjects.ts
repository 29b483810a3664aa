import type { Face } from '../../contract/face.js';
import type { MatteVerdict } from '../../contract/matte-verdict.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { Plane } from '../raster/plane.js';

/** The subjects of a photo, cut out. */
export interface FoundSubjects {
  readonly alpha: Plane;
  /** null when a caller gave the matte */
  readonly confidence: Plane | null;
  readonly verdict: MatteVerdict;
  /** in pixels of the photo, as the faces */
  readonly people: readonly PersonFound[];
  /** of the subjects, best first */
  readonly faces: readonly Face[];
  readonly choiceMissed: boolean;
}
