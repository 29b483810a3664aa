/** Where each asset of `src/contract/asset-name.ts` comes from. */
export const assetSources = {
  'ort.wasm': 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'mozjpeg-decode.wasm': 'node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  'mozjpeg-encode.wasm': 'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'selfie-segmenter.onnx': 'models/selfie-segmenter.onnx',
  'selfie-multiclass.onnx': 'models/selfie-multiclass.onnx',
  'blazeface.onnx': 'models/blazeface.onnx',
};
