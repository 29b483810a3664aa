import { env } from 'onnxruntime-web/wasm';
import type { AssetLoader } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';

/** The smallest module there is: the magic word and the version. */
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Gives onnxruntime its WebAssembly file: one thread, no worker of its own, nothing fetched by address. Call it before the first
 * session; `started` must be called once that session stands, so that the file's bytes are let go.
 * onnxruntime remembers a failed start for the life of its realm, so that everything that can be checked is checked before it.
 * @throws BlurError `wasm-blocked` | `model-load`
 */
export async function prepareOrt(loadAsset: AssetLoader): Promise<{ readonly started: () => void }> {
  requireWasm();
  const wasmBinary = await loadAsset('ort.wasm').catch((thrown: unknown) => {
    throw BlurError.from(thrown, 'model-load');
  });
  if (wasmBinary.length < 1e6 || !emptyModule.every((byte, i) => wasmBinary[i] === byte)) {
    throw new BlurError('model-load', 'ort.wasm is not a WebAssembly file');
  }
  env.logLevel = 'error';
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmBinary = wasmBinary;
  return {
    started() {
      delete env.wasm.wasmBinary;
    },
  };
}

/** A content security policy or a locked-down browser forbids compiling with an error of its own. */
function requireWasm(): void {
  try {
    new WebAssembly.Module(emptyModule);
  } catch (thrown) {
    throw new BlurError('wasm-blocked', String(thrown));
  }
}
