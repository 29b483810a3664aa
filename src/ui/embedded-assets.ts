import { type AssetName, assetNames } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';
import type { PackedAssets } from '../contract/engine-api.js';

/** What the panel's own file carries besides the panel. Everything is base64 text; the assets are packed inside. */
export interface Embedded {
  readonly workerCode: string;
  readonly assets: PackedAssets;
}

/**
 * Reads the blocks `worker-code` and `asset-NAME` once the document has been read to its end.
 * @throws BlurError `model-load` when a block is missing
 */
export async function readEmbedded(page: Document): Promise<Embedded> {
  if (page.readyState === 'loading') {
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const block = (id: string): string => {
    const text = page.getElementById(id)?.textContent?.trim();
    if (!text) throw new BlurError('model-load', `block ${id} is missing from the panel`);
    return text;
  };
  const assets = Object.fromEntries(assetNames.map((name) => [name, block(`asset-${name}`)]));
  return { workerCode: block('worker-code'), assets: assets as Record<AssetName, string> };
}
