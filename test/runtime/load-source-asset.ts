import { readFile } from 'node:fs/promises';
import type { AssetLoader, AssetName } from '../../src/contract/asset-name.js';

const folders: Readonly<Record<AssetName, string>> = {
  'ort.wasm': 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'mozjpeg-decode.wasm': 'node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'mozjpeg-encode.wasm': 'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'selfie-segmenter.onnx': 'models/selfie-segmenter.onnx',
  'selfie-multiclass.onnx': 'models/selfie-multiclass.onnx',
  'blazeface.onnx': 'models/blazeface.onnx',
};

/** The engine's assets straight from where the build takes them, so that no build is needed. */
export const loadSourceAsset: AssetLoader = async (name) => new Uint8Array(await readFile(folders[name]));
