import type { ApertureSettings } from '../../contract/aperture-settings.js';
import type { Relight } from '../backdrop/relight.js';
import type { Plane } from '../raster/plane.js';
import type { LensLayer } from './lens-layer.js';

/**
 * All that it takes to draw a room through a lens, as plain data, so that different back ends draw the same. Light of a layer: decode
 * its picture, add the surplus, light it anew, multiply by its share; then halve it as often as a slab says and blur.
 */
export interface LensView {
  readonly widthPx: number;
  readonly heightPx: number;
  /** the photo's tone curve: 256 values of linear light */
  readonly toLinear: Float32Array;
  /** the opening; a slab's kernel has its shape already, but for the cat's eye, which depends on the place */
  readonly aperture: ApertureSettings;
  /** how the room is lit anew before it is blurred; null: as photographed */
  readonly relight: Relight | null;
  /** signed added radius of what is seen with the person taken out, px; any size; the compositor's, not the drawing's */
  readonly seenRadii: Plane;
  /** what stands behind the person, everywhere; nothing shows through */
  readonly room: LensLayer;
  /** what stands in front of the person; null: nothing */
  readonly near: LensLayer | null;
}
