/** The binary files the engine needs at run time; `dist/assets/` holds them under these names, `ui.html` inlines them. */
export const assetNames = [
  'ort.wasm',
  'ort-webgpu.wasm',
  'mozjpeg-decode.wasm',
  'mozjpeg-encode.wasm',
  'selfie-segmenter.onnx',
  'selfie-multiclass.onnx',
  'blazeface.onnx',
] as const;

/** A depth network and its card; there only when the build found one among the models. */
export const depthAssetNames = ['depth.json', 'depth.onnx'] as const;

export type AssetName = (typeof assetNames)[number] | (typeof depthAssetNames)[number];

/** Gives an asset's bytes, uncompressed; the caller owns them. Rejects when the asset cannot be had. */
export type AssetLoader = (name: AssetName) => Promise<Uint8Array>;
