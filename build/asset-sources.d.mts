import type { AssetName } from '../src/contract/asset-name.js';

/** Where each asset comes from, relative to the repository. */
export const assetSources: Readonly<Record<AssetName, string>>;

/** Where the assets that are packed beforehand lie, packed as `.lzma`. */
export const lzmaAssets: Readonly<Partial<Record<AssetName, string>>>;
