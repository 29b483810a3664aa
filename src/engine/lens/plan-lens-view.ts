import type { ApertureSettings } from '../../contract/aperture-settings.js';
import type { LensSettings } from '../../contract/lens-settings.js';
import type { Relight } from '../backdrop/relight.js';
import type { Scene } from '../pipeline/scene.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { sampleNearest } from '../raster/sample-nearest.js';
import { addedRadii, addedRadiusOf } from './added-radii.js';
import { chooseSlabs } from './choose-slabs.js';
import type { Highlight } from './highlight.js';
import type { LensLayer } from './lens-layer.js';
import type { LensView } from './lens-view.js';
import { surplusLight } from './surplus-light.js';

/** The parts of a scene that are seen through the lens. */
export type RoomInView = Pick<
  Scene,
  'backdrop' | 'profile' | 'highlights' | 'depth' | 'existingBlur' | 'headHeightPx' | 'near'
>;

const roundOpening: ApertureSettings = { blades: 0, curvature: 0, rotationDeg: 0, catEye: 0, squeeze: 1 };
const usualBoost = 8;

/** Settles what the lens will draw: cheap, nothing as large as the picture is made. */
export function planLensView(room: RoomInView, lens: LensSettings, relight: Relight | null): LensView {
  const { backdrop, profile, highlights, near } = room;
  const { widthPx, heightPx } = backdrop;
  const aperture = lens.aperture ?? roundOpening;
  const seenRadii = addedRadii(room, lens);
  const inFront = (lamp: Highlight) => near !== null && lamp.t < 0;
  const radiusAt = addedRadiusOf(lens, room.headHeightPx);
  const radiusOf = (lamp: Highlight) => Math.abs(radiusAt(lamp.t, at(room.existingBlur, lamp, backdrop)));
  const layerOf = ({ picture, radii, share }: Part): LensLayer => {
    const surplus = surplusLight({
      highlights: highlights.filter((lamp) => inFront(lamp) === (share !== null)),
      radiusOf,
      pixels: widthPx * heightPx,
      boostMost: lens.highlightBoost ?? usualBoost,
    });
    return { picture, radii, share, surplus, slabs: chooseSlabs(radii, aperture, share === null) };
  };
  const shared = { widthPx, heightPx, toLinear: profile.toLinear, aperture, relight, seenRadii };
  if (!near) {
    return { ...shared, room: layerOf({ picture: backdrop, radii: seenRadii, share: null }), near: null };
  }
  const behind = addedRadii({ ...room, depth: near.depth }, lens);
  const nearer = { ...seenRadii, data: seenRadii.data.map((radius) => Math.min(0, radius)) };
  return {
    ...shared,
    room: layerOf({ picture: near.room, radii: behind, share: null }),
    near: layerOf({ picture: backdrop, radii: nearer, share: near.share }),
  };
}

type Part = Pick<LensLayer, 'picture' | 'radii' | 'share'>;

/** A plane's value at the middle of a lamp. */
function at(plane: Plane, { columns, rows }: Highlight, { widthPx, heightPx }: RgbRaster): number {
  const middle = columns.length >> 1;
  return sampleNearest(plane, (columns[middle] + 0.5) / widthPx, (rows[middle] + 0.5) / heightPx);
}
