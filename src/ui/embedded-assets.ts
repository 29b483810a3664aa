import { assetNames, depthAssetNames } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';
import type { PackedAssets } from '../contract/engine-api.js';
import { unpackText } from './unpack-text.js';

/** What the panel's own file carries besides the panel: the worker's script, and the assets as they are packed there. */
export interface Embedded {
  readonly workerCode: string;
  readonly assets: PackedAssets;
}

/**
 * Reads the blocks `worker-code` and `asset-NAME` once the document has been read to its end.
 * @throws BlurError `model-load` when a block is missing or damaged
 */
export async function readEmbedded(page: Document): Promise<Embedded> {
  if (page.readyState === 'loading') {
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const found = (id: string) => page.getElementById(id)?.textContent?.trim();
  const block = (id: string): string => {
    const text = found(id);
    if (!text) throw new BlurError('model-load', `block ${id} is missing from the panel`);
    return text;
  };
  const needed = assetNames.map((name) => [name, block(`asset-${name}`)]);
  const depth = depthAssetNames.flatMap((name) => {
    const text = found(`asset-${name}`);
    return text ? [[name, text]] : [];
  });
  const workerCode = await unpackText(block('worker-code'));
  return { workerCode, assets: Object.fromEntries([...needed, ...depth]) };
}
