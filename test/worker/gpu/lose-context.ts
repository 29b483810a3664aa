import { renderScene } from '../../../src/engine/composite/render-scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { createRenderer, type RendererStatus } from '../../../src/worker/gpu/create-renderer.js';
import { createGpuRenderer } from '../../../src/worker/gpu/gpu-renderer.js';
import { openContext } from '../../../src/worker/gpu/open-context.js';
import { type RenderQuestion, workerJob } from './render-question.js';

export interface LostContext {
  /** one per render: whole, during which the context is lost, after that, during which it is lost again, after that */
  readonly pictures: readonly RgbaRaster[];
  /** after each */
  readonly statuses: readonly RendererStatus[];
  readonly contexts: number;
  readonly expected: RgbaRaster;
}

/** Renders a scene five times, taking the context away in the middle of the second and the fourth. */
export async function loseContext({ scene, settings }: RenderQuestion): Promise<LostContext> {
  const opened: WebGL2RenderingContext[] = [];
  const renderer = createRenderer({
    renderOnCpu: renderScene,
    openContext: () => {
      const context = openContext();
      opened.push(context.gl);
      return context;
    },
    createGpuRenderer,
    now: () => performance.now(),
    evenIfSlow: true,
  });
  const pictures: RgbaRaster[] = [];
  const statuses: RendererStatus[] = [];
  for (const isLost of [false, true, false, true, false]) {
    await renderer.status();
    let checkpoints = 0;
    const job = {
      ...workerJob,
      checkpoint: async () => {
        if (isLost && ++checkpoints === 2) opened.at(-1)!.getExtension('WEBGL_lose_context')!.loseContext();
      },
    };
    pictures.push(await renderer.render(scene, settings, job, { backdropImage: null }));
    statuses.push(await renderer.status());
  }
  const expected = await renderScene(scene, settings, workerJob);
  return { pictures, statuses, contexts: opened.length, expected };
}
