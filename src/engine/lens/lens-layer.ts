import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import type { Slab } from './slab.js';
import type { SurplusLight } from './surplus-light.js';

/** What lies on one side of the person, behind or in front, with all that drawing it through the lens takes. */
export interface LensLayer {
  /** the picture's size; what is not in the layer is filled in */
  readonly picture: RgbRaster;
  /** signed added radius, px of the picture; any size, laid over it and sampled bilinearly */
  readonly radii: Plane;
  /** share of each place that is in the layer, 0..1, the same way; null: everything is */
  readonly share: Plane | null;
  /** light to add to the decoded picture */
  readonly surplus: SurplusLight;
  /** farthest first; each is laid over those before it */
  readonly slabs: readonly Slab[];
}
