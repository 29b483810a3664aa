import { BlurError } from '../../../src/contract/blur-error.js';
import { createGpuRenderer } from '../../../src/worker/gpu/gpu-renderer.js';
import { openContext } from '../../../src/worker/gpu/open-context.js';
import { type RenderQuestion, workerJob } from './render-question.js';

export interface HandleCount {
  /** things made and not deleted, by kind, after all is disposed of */
  readonly left: Readonly<Record<string, number>>;
  readonly made: number;
  /** most bytes of textures alive at once */
  readonly mostBytes: number;
  /** how the render that was stopped ended */
  readonly stopped: string;
}

/** Renders a scene, stops a second render half-way, disposes, and counts what is still alive on the device. */
export async function countHandles({ scene, settings, tileSize }: RenderQuestion): Promise<HandleCount> {
  const context = openContext();
  const { gl, count } = counting(context.gl);
  const renderer = createGpuRenderer(gl);
  const options = tileSize ? { tileSize } : {};
  await renderer.render(scene, settings, workerJob, options);
  let checkpoints = 0;
  const stopping = {
    ...workerJob,
    checkpoint: async () => {
      if (++checkpoints === 3) throw new BlurError('cancelled');
    },
  };
  const stopped = await renderer.render(scene, settings, stopping, options).then(
    () => 'finished',
    (thrown: unknown) => BlurError.from(thrown).code,
  );
  renderer.dispose();
  context.dispose();
  return { ...count, stopped };
}

const bytesPerTexel = (gl: WebGL2RenderingContext, format: GLenum) =>
  new Map<GLenum, number>([
    [gl.RGB8, 4],
    [gl.RGBA8, 4],
    [gl.R32F, 4],
    [gl.RG32F, 8],
    [gl.RGBA16F, 8],
    [gl.RGBA32F, 16],
  ]).get(format) ?? Number.NaN;

/** A context that keeps count of its `create…` and `delete…` calls. */
function counting(context: WebGL2RenderingContext) {
  const count = { left: {} as Record<string, number>, made: 0, mostBytes: 0 };
  const sizes = new Map<unknown, number>();
  let bound: unknown;
  const watch = (name: string, args: readonly unknown[], result: unknown) => {
    const [, verb, kind] = /^(create|delete)(\w+)$/.exec(name) ?? [];
    if (verb === 'create') count.made++;
    if (verb && kind) count.left[kind] = (count.left[kind] ?? 0) + (verb === 'create' ? 1 : -1);
    if (name === 'bindTexture') bound = args[1];
    if (name === 'deleteTexture') sizes.delete(args[0]);
    if (name === 'texStorage2D') {
      const [, , format, widthPx, heightPx] = args as number[];
      sizes.set(bound, widthPx * heightPx * bytesPerTexel(context, format));
      count.mostBytes = Math.max(
        count.mostBytes,
        [...sizes.values()].reduce((a, b) => a + b),
      );
    }
    return result;
  };
  const gl = new Proxy(context, {
    get(target, name: string) {
      const member = target[name as keyof WebGL2RenderingContext] as unknown;
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => watch(name, args, member.apply(target, args));
    },
  });
  return { gl, count };
}
