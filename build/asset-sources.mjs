/** Where each asset of `src/contract/asset-name.ts` comes from. */
export const assetSources = {
  'ort.wasm': 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'ort-webgpu.wasm': 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.jspi.wasm',
  'mozjpeg-decode.wasm': 'node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'mozjpeg-encode.wasm': 'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'selfie-segmenter.onnx': 'models/selfie-segmenter.onnx',
  'selfie-multiclass.onnx': 'models/selfie-multiclass.onnx',
  'blazeface.onnx': 'models/blazeface.onnx',
};

/** Assets too large for gzip: packed beforehand by `build/pack-runtime.mjs`. Only the panel needs them. */
export const lzmaAssets = {
  'ort-webgpu.wasm': 'runtimes/ort-webgpu.wasm.lzma',
};
