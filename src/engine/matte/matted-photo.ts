import type { ColourProfile } from '../photo/colour-profile.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** A photo and who is in it: what taking person and room apart starts from. Read only. */
export interface MattedPhoto {
  readonly source: RgbaRaster;
  /** share of the person, 0..1, the source's size */
  readonly alpha: Plane;
  readonly profile: ColourProfile;
}
