import type { assetNames } from '../src/contract/asset-name.js';

/** Where each asset comes from, relative to the repository. */
export const assetSources: Readonly<Record<(typeof assetNames)[number], string>>;

/** Where the assets that are packed beforehand lie, packed as `.lzma`. */
export const lzmaAssets: Readonly<Partial<Record<(typeof assetNames)[number], string>>>;
