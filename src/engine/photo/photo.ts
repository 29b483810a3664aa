import type { PhotoKind, WarningCode } from '../../contract/analysis-summary.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { ColourProfile } from './colour-profile.js';

/** A decoded photo: upright (EXIF orientation already applied), pixel values exactly as stored, never colour-converted. */
export interface Photo {
  readonly raster: RgbaRaster;
  readonly kind: PhotoKind;
  readonly profile: ColourProfile;
  /** any alpha below 255 */
  readonly hasTransparency: boolean;
  /** pixels per metre, to be written back; null when the file did not say */
  readonly pixelsPerMetre: { readonly x: number; readonly y: number } | null;
  readonly warnings: readonly WarningCode[];
}
