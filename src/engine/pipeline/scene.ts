import type { Highlight } from '../lens/highlight.js';
import type { NoiseModel } from '../measure/noise-model.js';
import type { NearThings } from '../near/near-things.js';
import type { ColourProfile } from '../photo/colour-profile.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/**
 * A photo taken apart: everything a render needs, at one size. The full-size scene makes the result, a scaled copy of it makes
 * the preview, by the same code. All planes and rasters but depths have the source's size. Read only.
 */
export interface Scene {
  readonly source: RgbaRaster;
  readonly profile: ColourProfile;
  /** share of the person in each pixel, 0..1 */
  readonly alpha: Plane;
  /** decontaminated colour of the person, meaningful where 0 < alpha < 1; elsewhere equal to the source */
  readonly foreground: RgbRaster;
  /** the room with the person taken out and the hole filled, equal to the source where alpha = 0 */
  readonly backdrop: RgbRaster;
  /** lamps of the backdrop, found at full size, in pixels of this scene */
  readonly highlights: readonly Highlight[];
  /** backdrop depth t = 1 − S/D: 0 at the subject's distance, 1 at infinity, < 0 in front; any size, sampled bilinearly */
  readonly depth: Plane;
  /** what stands in front of the subject, taken out of the picture; null: nothing does */
  readonly near: NearThings | null;
  /** crown to chin, in pixels of this scene */
  readonly headHeightPx: number;
  /** typical diameter of the blur the backdrop already has, in pixels of this scene */
  readonly existingBlurPx: number;
  /** the same place by place; any size, laid over the whole picture and sampled bilinearly */
  readonly existingBlur: Plane;
  readonly noise: NoiseModel;
}
