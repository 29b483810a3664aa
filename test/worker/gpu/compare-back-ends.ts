import { renderScene } from '../../../src/engine/composite/render-scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { createGpuRenderer, type GpuRenderer } from '../../../src/worker/gpu/gpu-renderer.js';
import { openContext } from '../../../src/worker/gpu/open-context.js';
import { type RenderQuestion, workerJob } from './render-question.js';

export interface BothPictures {
  readonly device: string;
  readonly cpu: RgbaRaster;
  readonly gpu: RgbaRaster;
  readonly cpuMs: number;
  readonly gpuMs: number;
}

let open: { readonly device: string; readonly renderer: GpuRenderer } | undefined;

/** Renders a scene on the processor and on the graphics card; the latter is opened once for all. */
export async function compareBackEnds(question: RenderQuestion): Promise<BothPictures> {
  const { scene, settings, image = null, tileSize } = question;
  if (!open) {
    const { gl, deviceName } = openContext();
    open = { device: deviceName, renderer: createGpuRenderer(gl) };
  }
  const options = { backdropImage: image, ...(tileSize ? { tileSize } : {}) };
  const startMs = performance.now();
  const gpu = await open.renderer.render(scene, settings, workerJob, options);
  const gpuMs = performance.now() - startMs;
  const cpu = await renderScene(scene, settings, workerJob, { backdropImage: image });
  return { device: open.device, cpu, gpu, gpuMs, cpuMs: performance.now() - startMs - gpuMs };
}
