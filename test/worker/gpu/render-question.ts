import type { RenderSettings } from '../../../src/contract/render-settings.js';
import type { Picture } from '../../../src/engine/backdrop/cover-rows.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { Size } from '../../../src/worker/gpu/region.js';

/** A render to be done in the tests' worker. */
export interface RenderQuestion {
  readonly scene: Scene;
  readonly settings: RenderSettings;
  readonly image?: Picture;
  /** of the graphics card's renderer */
  readonly tileSize?: Size;
}

/** A job that nothing stops and nobody watches. */
export const workerJob: Job = {
  checkpoint: async () => {},
  report: () => {},
  now: () => performance.now(),
};
