import { fillBackdrop } from '../backdrop/fill-backdrop.js';
import { separateLayers } from '../foreground/separate-layers.js';
import { findHighlights } from '../lens/find-highlights.js';
import { estimateExistingBlur } from '../measure/estimate-existing-blur.js';
import { estimateNoise } from '../measure/estimate-noise.js';
import { findNearThings } from '../near/find-near-things.js';
import type { ColourProfile } from '../photo/colour-profile.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Job } from './job.js';
import type { Scene } from './scene.js';
import type { StageTimer } from './stage-timer.js';

/** A photo of which the person, the distances and the scale are known. */
export interface SceneRequest {
  readonly source: RgbaRaster;
  readonly profile: ColourProfile;
  /** share of the person, 0..1, the photo's size */
  readonly alpha: Plane;
  /** t = 1 − S/D of the backdrop, any size */
  readonly depth: Plane;
  readonly headHeightPx: number;
}

/**
 * Takes person and room apart and measures both. The scene refers to the request's planes and raster; nothing is copied.
 * @param timer - told how long each step took
 * @throws BlurError `cancelled`
 */
export async function buildScene(request: SceneRequest, job: Job, timer: StageTimer): Promise<Scene> {
  const { source, profile, alpha } = request;
  const { foreground, room } = await timer.time('foreground', () => separateLayers(request, job));
  const { backdrop, near } = await timer.time('backdrop', async () => {
    const backdrop = await fillBackdrop({ ...request, room, foreground }, job);
    return { backdrop, near: await findNearThings({ ...request, foreground, backdrop }, job) };
  });
  const measured = await timer.time('measure', async () => {
    await job.checkpoint();
    const highlights = findHighlights({ ...request, backdrop, toLinear: profile.toLinear });
    job.report('measure', 0.3);
    await job.checkpoint();
    const { typicalPx, byPlace } = estimateExistingBlur(backdrop, alpha);
    job.report('measure', 0.7);
    await job.checkpoint();
    const noise = estimateNoise(source, alpha);
    job.report('measure', 1);
    return { highlights, existingBlurPx: typicalPx, existingBlur: byPlace, noise };
  });
  return { ...request, foreground, backdrop, near, ...measured };
}
