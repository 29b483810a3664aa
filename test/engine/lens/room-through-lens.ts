import type { ApertureSettings } from '../../../src/contract/aperture-settings.js';
import { discDiameterPx } from '../../../src/engine/lens/disc-diameter.js';
import { type DrawnLayer, drawLayer } from '../../../src/engine/lens/draw-layer.js';
import { planLensView } from '../../../src/engine/lens/plan-lens-view.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbRaster } from '../../../src/engine/raster/rgb-raster.js';
import { idleJob, srgbProfile } from '../composite/synthetic-headshot.js';

const lens = { focalLengthMm: 85, fNumber: 2 };

/** A sharp room with nothing in front, drawn by a lens whose disc at t = 1 has this radius. */
export async function roomThroughLens(
  backdrop: RgbRaster,
  depth: Plane,
  radiusAtInfinityPx: number,
  aperture?: ApertureSettings,
): Promise<DrawnLayer> {
  const existingBlur = { widthPx: 1, heightPx: 1, data: new Float32Array(1) };
  // The head is as large as it takes.
  const headHeightPx = (2 * radiusAtInfinityPx) / discDiameterPx(lens, 1, 1);
  const room = {
    backdrop,
    profile: srgbProfile,
    highlights: [],
    depth,
    existingBlur,
    headHeightPx,
    near: null,
  };
  const view = planLensView(room, aperture ? { ...lens, aperture } : lens, null);
  return drawLayer(view.room, view, idleJob);
}
