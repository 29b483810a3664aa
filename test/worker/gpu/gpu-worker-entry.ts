/// <reference lib="webworker" />
import type { RenderSettings } from '../../../src/contract/render-settings.js';
import type { Picture } from '../../../src/engine/backdrop/cover-rows.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { createGpuRenderer } from '../../../src/worker/gpu/gpu-renderer.js';
import { openContext } from '../../../src/worker/gpu/open-context.js';
import type { Size } from '../../../src/worker/gpu/region.js';
import { fromTypedJson, toTypedJson } from './typed-json.js';

export interface GpuQuestion {
  readonly scene: Scene;
  readonly settings: RenderSettings;
  readonly image?: Picture;
  readonly tileSize?: Size;
}

export interface GpuAnswer {
  readonly error?: string;
  readonly device: string;
  readonly origin: string;
  readonly cpu: Uint8ClampedArray;
  readonly gpu: Uint8ClampedArray;
  readonly cpuMs: number;
  readonly gpuMs: number;
}

const job: Job = { checkpoint: async () => {}, report: () => {}, now: () => performance.now() };
const context = openContext();
const renderer = createGpuRenderer(context.gl);

self.onmessage = async ({ data }: MessageEvent<string>) => {
  try {
    self.postMessage(toTypedJson(await answer(fromTypedJson(data) as GpuQuestion)));
  } catch (thrown) {
    self.postMessage(toTypedJson({ error: String((thrown as Error).stack ?? thrown) }));
  }
};

async function answer({ scene, settings, image, tileSize }: GpuQuestion): Promise<GpuAnswer> {
  const startMs = performance.now();
  const gpu = await renderer.render(scene, settings, job, {
    backdropImage: image ?? null,
    ...(tileSize ? { tileSize } : {}),
  });
  const gpuMs = performance.now() - startMs;
  const cpu = await renderScene(scene, settings, job, { backdropImage: image ?? null });
  const cpuMs = performance.now() - startMs - gpuMs;
  return { device: context.deviceName, origin: self.origin, cpu: cpu.data, gpu: gpu.data, cpuMs, gpuMs };
}
