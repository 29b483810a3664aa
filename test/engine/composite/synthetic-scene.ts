import { fillBackdrop } from '../../../src/engine/backdrop/fill-backdrop.js';
import { separateLayers } from '../../../src/engine/foreground/separate-layers.js';
import { findHighlights } from '../../../src/engine/lens/find-highlights.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { idleJob, type SyntheticHeadshot, srgbProfile } from './synthetic-headshot.js';

/** The headshot taken apart by the engine itself, given the exact matte; a wall at infinity. */
export async function sceneOf({ photo, alpha, headHeightPx }: SyntheticHeadshot): Promise<Scene> {
  const request = { source: photo, alpha, profile: srgbProfile };
  const depth = { widthPx: 1, heightPx: 1, data: Float32Array.of(1) };
  const { foreground, room } = await separateLayers(request, idleJob);
  const backdrop = await fillBackdrop({ ...request, room, foreground }, idleJob);
  return {
    ...request,
    foreground,
    backdrop,
    highlights: findHighlights({ backdrop, toLinear: srgbProfile.toLinear, alpha, headHeightPx, depth }),
    depth,
    near: null,
    headHeightPx,
    existingBlurPx: 0,
    existingBlur: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
    noise: { sigmaCodes: 0, correlation: 0 },
  };
}

/** A lens that gives discs of this radius at infinity. */
export const softenTo = (radiusPx: number, headHeightPx: number) => ({
  lens: { focalLengthMm: 85, fNumber: (85 * headHeightPx) / (230 * 2 * radiusPx) },
  backdrop: { mode: 'soften' as const },
});
