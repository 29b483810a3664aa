import { assetNames, depthAssetNames } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';
import type { PackedAssets } from '../contract/engine-api.js';

/**
 * The assets as they are packed in the blocks `asset-NAME` of the panel's own file, once the document has been read to its end.
 * @throws BlurError `model-load` when a block is missing
 */
export async function readAssets(page: Document): Promise<PackedAssets> {
  if (page.readyState === 'loading') {
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const found = (name: string) => page.getElementById(`asset-${name}`)?.textContent?.trim();
  const needed = assetNames.map((name) => {
    const text = found(name);
    if (!text) throw new BlurError('model-load', `block asset-${name} is missing from the panel`);
    return [name, text];
  });
  const depth = depthAssetNames.flatMap((name) => {
    const text = found(name);
    return text ? [[name, text]] : [];
  });
  return Object.fromEntries([...needed, ...depth]);
}
