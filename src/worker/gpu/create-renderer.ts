import { BlurError } from '../../contract/blur-error.js';
import type { RenderSettings } from '../../contract/render-settings.js';
import type { Picture } from '../../engine/backdrop/cover-rows.js';
import type { Job } from '../../engine/pipeline/job.js';
import type { Scene } from '../../engine/pipeline/scene.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import type { GpuRenderer } from './gpu-renderer.js';
import type { GpuContext } from './open-context.js';
import { runSelfTest } from './self-test.js';

export type Render = (
  scene: Scene,
  settings: RenderSettings,
  job: Job,
  options: { readonly backdropImage: Picture | null },
) => Promise<RgbaRaster>;

/** Which back end renders, and why. */
export interface RendererStatus {
  readonly renderer: 'webgl2' | 'cpu';
  readonly rendererReason: string;
  /** the device's name; empty when there is none to be had */
  readonly gpu: string;
}

export interface RendererOptions {
  readonly renderOnCpu: Render;
  /** @throws Error with the reason when there is none */
  readonly openContext: () => GpuContext;
  /** @throws Error with the reason when the device refuses a shader */
  readonly createGpuRenderer: (gl: WebGL2RenderingContext) => GpuRenderer;
  /** milliseconds */
  readonly now: () => number;
  /** told when the device has failed or was lost during a render, which the processor then does */
  readonly onLost?: () => void;
  /** true: a device is used even if it is slow, or the processor itself in disguise */
  readonly evenIfSlow?: boolean;
}

/** Renders on the graphics card where that is right and quick, otherwise on the processor; the picture is the same. */
export interface Renderer {
  /** A render during which the device fails is done again on the processor. @throws BlurError as the engine's renderScene does */
  readonly render: Render;
  /** Tries the device unless that has been done. Never rejects. */
  status(): Promise<RendererStatus>;
}

/** Both back ends must agree to so many dB. */
const leastAgreementDb = 45;
/** A device may take so many times the processor's time for the small test scene, most of which is sending and fetching. */
const slowestRatio = 2;
/** A device that was lost is looked for anew so often. */
const restoresMost = 1;

interface Choice {
  readonly status: RendererStatus;
  /** null: the processor renders */
  readonly device: Device | null;
}

interface Device {
  readonly context: GpuContext;
  readonly renderer: GpuRenderer;
}

export function createRenderer(options: RendererOptions): Renderer {
  let choice: Promise<Choice> | null = null;
  let restores = 0;
  const chosen = () => {
    choice ??= chooseDevice(options);
    return choice;
  };

  const givenUp = new Set<Device>();
  const giveUp = (failed: Device, thrown: unknown) => {
    // Another render on it may have noticed first.
    if (givenUp.has(failed)) return;
    givenUp.add(failed);
    options.onLost?.();
    const { context, renderer } = failed;
    const wasLost = context.gl.isContextLost();
    renderer.dispose();
    context.dispose();
    if (wasLost && restores < restoresMost) {
      restores++;
      choice = null;
    } else choice = Promise.resolve(onProcessor(`failed: ${messageOf(thrown)}`, context.deviceName));
  };

  return {
    async render(...request) {
      const { device } = await chosen();
      if (device === null) return options.renderOnCpu(...request);
      try {
        return await device.renderer.render(...request);
      } catch (thrown) {
        // Cancelled, or a scene that no back end can render.
        if (thrown instanceof BlurError) throw thrown;
        giveUp(device, thrown);
        return options.renderOnCpu(...request);
      }
    },
    status: async () => (await chosen()).status,
  };
}

async function chooseDevice(options: RendererOptions): Promise<Choice> {
  let context: GpuContext;
  try {
    context = options.openContext();
  } catch (thrown) {
    return onProcessor(messageOf(thrown), '');
  }
  const refuse = (reason: string) => {
    context.dispose();
    return onProcessor(reason, context.deviceName);
  };
  if (context.isSoftware && !options.evenIfSlow) return refuse('the device is a program on the processor');
  let renderer: GpuRenderer | null = null;
  try {
    renderer = options.createGpuRenderer(context.gl);
    const { isGood, reason } = await judge(renderer, options);
    if (isGood) {
      const status = { renderer: 'webgl2' as const, rendererReason: reason, gpu: context.deviceName };
      return { status, device: { context, renderer } };
    }
    renderer.dispose();
    return refuse(reason);
  } catch (thrown) {
    renderer?.dispose();
    return refuse(messageOf(thrown));
  }
}

async function judge(renderer: GpuRenderer, { renderOnCpu, now, evenIfSlow = false }: RendererOptions) {
  const { agreementDb, keepsPerson, gpuMs, cpuMs } = await runSelfTest(
    (scene, settings, job) => renderer.render(scene, settings, job),
    (scene, settings, job) => renderOnCpu(scene, settings, job, { backdropImage: null }),
    now,
  );
  const agrees = agreementDb >= leastAgreementDb && keepsPerson;
  const isQuick = evenIfSlow || gpuMs <= slowestRatio * cpuMs;
  const agreement = `${agreementDb.toFixed(1)} dB, person ${keepsPerson ? 'kept' : 'changed'}`;
  const times = `${gpuMs.toFixed(0)} ms, processor ${cpuMs.toFixed(0)} ms`;
  const verdict = !agrees ? 'differs' : !isQuick ? 'slow' : 'agrees';
  return { isGood: agrees && isQuick, reason: `${verdict}: ${agreement}, ${times}` };
}

const onProcessor = (rendererReason: string, gpu: string): Choice => ({
  status: { renderer: 'cpu', rendererReason, gpu },
  device: null,
});

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
