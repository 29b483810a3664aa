import { copyFile, mkdir, readFile } from 'node:fs/promises';

/** Where each asset of `src/contract/asset-name.ts` comes from. */
const sources = {
  'ort.wasm': 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'mozjpeg-decode.wasm': 'node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'mozjpeg-encode.wasm': 'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'selfie-segmenter.onnx': 'models/selfie-segmenter.onnx',
  'selfie-multiclass.onnx': 'models/selfie-multiclass.onnx',
  'blazeface.onnx': 'models/blazeface.onnx',
};

/**
 * Copies the engine's binary files beside the command line and gives their bytes for inlining.
 * @param {string} outFolder
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function copyAssets(outFolder) {
  await mkdir(outFolder, { recursive: true });
  const entries = Object.entries(sources).map(async ([name, source]) => {
    await copyFile(source, `${outFolder}/${name}`);
    return [name, await readFile(source)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
