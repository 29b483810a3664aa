import type { AssetLoader } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';
import type { PackedAssets } from '../contract/engine-api.js';
import { unpackAsset } from './unpack-asset.js';

export interface AssetStore {
  /** Keeps the packed assets; unpacks none. */
  fill(assets: PackedAssets): void;
  /** Unpacks one, anew each time: whoever loads keeps what was made of it. Rejects with `model-load`. */
  readonly load: AssetLoader;
}

/** Holds the assets as they came from the panel until somebody needs one. */
export function createAssetStore(): AssetStore {
  let packed: PackedAssets | null = null;
  return {
    fill(assets) {
      packed = assets;
    },
    async load(name) {
      const text = packed?.[name];
      if (typeof text !== 'string') throw new BlurError('model-load', `asset ${name} is not there`);
      return unpackAsset(text);
    },
  };
}
