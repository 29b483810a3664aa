import type { assetNames } from '../src/contract/asset-name.js';

/** Where each asset comes from, relative to the repository. */
export const assetSources: Readonly<Record<(typeof assetNames)[number], string>>;
