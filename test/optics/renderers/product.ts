import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import { idleJob, srgbProfile } from '../../engine/composite/synthetic-headshot.js';
import type { Given } from '../../truth/given-of.js';
import type { RenderUnderTest } from './render-under-test.js';

const scenes = new WeakMap<Given, Promise<Scene>>();

/** The product's own scene of what is given; made once for each. */
export function productScene(given: Given): Promise<Scene> {
  let scene = scenes.get(given);
  if (!scene) {
    const { sharp: source, alpha, depth, headHeightPx } = given;
    const timer = createStageTimer(() => 0);
    scene = buildScene({ source, profile: srgbProfile, alpha, depth, headHeightPx }, idleJob, timer);
    scenes.set(given, scene);
  }
  return scene;
}

/** What the product makes of it. */
export const renderProduct: RenderUnderTest = async (given, settings) =>
  renderScene(await productScene(given), settings, idleJob);
