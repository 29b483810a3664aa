import type { ApertureSettings } from '../../../src/contract/aperture-settings.js';
import type { LensSettings } from '../../../src/contract/lens-settings.js';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import { idleJob, srgbProfile } from '../../engine/composite/synthetic-headshot.js';
import { givenOf } from '../../truth/given-of.js';
import type { TruthScene } from '../../truth/truth-scene.js';

/** A made-up scene as the engine takes it apart, given the exact matte and depth; small, for a GPU played by the processor is slow. */
export async function sceneOfTruth(truth: TruthScene, maxSidePx: number): Promise<Scene> {
  const { sharp, alpha, depth, headHeightPx } = givenOf(truth);
  const request = { source: sharp, profile: srgbProfile, alpha, depth, headHeightPx };
  const scene = await buildScene(
    request,
    idleJob,
    createStageTimer(() => 0),
  );
  return scaleScene(scene, maxSidePx, idleJob);
}

/** A lens whose disc at infinity has this diameter, in head heights. */
export const lensOf = (discInHeads: number, aperture?: ApertureSettings): LensSettings => ({
  focalLengthMm: 85,
  fNumber: 85 / 230 / discInHeads,
  ...(aperture ? { aperture } : {}),
});
