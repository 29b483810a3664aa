import { env, InferenceSession, Tensor } from 'onnxruntime-web/jspi';
import type { AssetLoader } from '../../contract/asset-name.js';
import { findAdapter } from './find-adapter.js';
import type { GpuSession } from './gpu-session.js';

export interface GpuSessionOptions {
  /** true: a program on the processor that plays a card is good enough */
  readonly evenSoftware?: boolean;
}

/**
 * Opens the matte network on the graphics card, with a runtime of its own beside WebAssembly's. The runtime is unpacked only when the
 * browser can run it: it needs WebGPU and WebAssembly that can wait for promises.
 * @throws Error with the reason
 */
export async function openGpuSession(
  loadAsset: AssetLoader,
  { evenSoftware = false }: GpuSessionOptions = {},
): Promise<GpuSession> {
  const deviceName = await findAdapter(evenSoftware);
  env.logLevel = 'error';
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmBinary = await loadAsset('ort-webgpu.wasm');
  let session: InferenceSession;
  try {
    const model = await loadAsset('selfie-multiclass.onnx');
    session = await InferenceSession.create(model, {
      executionProviders: ['webgpu'],
      enableMemPattern: false,
    });
  } finally {
    delete env.wasm.wasmBinary;
  }
  const device: GPUDevice = await env.webgpu.device;
  let running: Promise<unknown> = Promise.resolve();
  return {
    deviceName,
    lost: device.lost.then(({ reason, message }) => message || reason),
    async run(input) {
      const run = session.run({ image: new Tensor('float32', input, [1, 256, 256, 3]) });
      running = run.catch(() => {});
      const { logits } = await run;
      if (!(logits?.data instanceof Float32Array)) throw new Error('no logits');
      return { logits: logits.data };
    },
    async release() {
      // ends a run under way; the session must not go while one stands on its stack
      device.destroy();
      await running;
      await session.release();
    },
  };
}
