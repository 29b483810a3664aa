import { findHighlights } from '../lens/find-highlights.js';
import type { Job } from '../pipeline/job.js';
import type { Scene } from '../pipeline/scene.js';
import type { Plane } from '../raster/plane.js';
import { coverRaster } from './cover-raster.js';
import type { Picture } from './cover-rows.js';

/** 1 − S/D of a picture seen through the lens: a room five times as far away as the person. */
const farRoom = 0.8;

const everywhere = (value: number): Plane => ({ widthPx: 1, heightPx: 1, data: Float32Array.of(value) });

/**
 * The scene with a picture in the place of its room: far behind the person, sharp, with lamps of its own, and nothing of the
 * photo's own things in front.
 * @throws BlurError `cancelled`
 */
export async function imageRoom(scene: Scene, picture: Picture, job: Job): Promise<Scene> {
  const { source, profile, headHeightPx, noise } = scene;
  const { widthPx, heightPx } = source;
  const backdrop = await coverRaster({ picture, widthPx, heightPx, profile }, job);
  // Nobody stands in the picture.
  const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  const depth = everywhere(farRoom);
  const highlights = findHighlights({ backdrop, toLinear: profile.toLinear, alpha, headHeightPx, depth });
  return {
    ...scene,
    backdrop,
    highlights,
    depth,
    existingBlurPx: 0,
    existingBlur: everywhere(0),
    near: null,
    noise: { sigmaCodes: noise.sigmaCodes, correlation: noise.correlation },
  };
}
