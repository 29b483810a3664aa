import type { Face, PixelBox } from '../../contract/face.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** Somebody who is not the subject, in photo pixels. */
export interface OtherPerson {
  /** around all that is seen of them */
  readonly box: PixelBox;
  readonly face: Face | null;
}

/** What is known of a photo when its depth is to be estimated. What is left out costs its share of the estimate, nothing else. */
export interface DepthCues {
  /** the subject's matte, at the photo's size */
  readonly alpha: Plane;
  /** in photo pixels, best first */
  readonly faces?: readonly Face[];
  /** crown to chin, photo pixels, > 0 */
  readonly headHeightPx: number;
  /** the photo, read only */
  readonly source?: RgbaRaster;
  readonly others?: readonly OtherPerson[];
}
