import { readFile } from 'node:fs/promises';
import { assetSources } from '../../build/asset-sources.mjs';
import type { AssetLoader } from '../../src/contract/asset-name.js';

/** The engine's assets straight from where the build takes them, so that no build is needed. */
export const loadSourceAsset: AssetLoader = async (name) => {
  const sources: Readonly<Record<string, string | undefined>> = assetSources;
  return new Uint8Array(await readFile(sources[name] ?? `models/${name}`));
};
