import { createGpuRenderer } from '../../../src/worker/gpu/gpu-renderer.js';
import { openContext } from '../../../src/worker/gpu/open-context.js';
import { type RenderQuestion, workerJob } from './render-question.js';

/** Renders on a device that does all it is asked to and hands nothing back. @returns what the render threw */
export async function readNothing({ scene, settings }: RenderQuestion): Promise<string> {
  const { gl, dispose } = openContext();
  const silent = new Proxy(gl, {
    get(target, name: string) {
      const member = target[name as keyof WebGL2RenderingContext] as unknown;
      if (typeof member !== 'function') return member;
      return name === 'readPixels' ? () => {} : member.bind(target);
    },
  });
  try {
    await createGpuRenderer(silent).render(scene, settings, workerJob);
    return 'nothing';
  } catch (thrown) {
    return String(thrown);
  } finally {
    dispose();
  }
}
