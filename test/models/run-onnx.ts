import { readFileSync } from 'node:fs';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** Runs an ONNX file made on the fly; outputs by name. */
export async function openOnnx(onnx: Uint8Array, sidePx: number) {
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary ??= readFileSync('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
  const session = await InferenceSession.create(onnx, { executionProviders: ['wasm'] });
  return {
    async run(input: Float32Array): Promise<Record<string, Float32Array>> {
      const outputs = await session.run({ image: new Tensor('float32', input, [1, sidePx, sidePx, 3]) });
      return Object.fromEntries(
        Object.entries(outputs).map(([name, tensor]) => [name, tensor.data as Float32Array]),
      );
    },
    release: () => session.release(),
  };
}
