import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';

/** Things nearer to the camera than the subject, and what the picture would be without them. All but `depth` have its size. */
export interface NearThings {
  /** how much of each pixel they are, 0..1 */
  readonly share: Plane;
  /** the room with the person and them taken out */
  readonly room: RgbRaster;
  /** that room's depth t, never below 0 by more than a little; any size */
  readonly depth: Plane;
  /** share of the person, continued beneath them */
  readonly alpha: Plane;
  /** the person's colours, continued beneath them; meaningful where `alpha` > 0 */
  readonly foreground: RgbRaster;
}
