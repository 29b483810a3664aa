import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { assetSources } from './asset-sources.mjs';

/**
 * Copies the engine's binary files beside the command line and gives their bytes for inlining.
 * @param {string} outFolder
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function copyAssets(outFolder) {
  await mkdir(outFolder, { recursive: true });
  const entries = Object.entries(assetSources).map(async ([name, source]) => {
    await copyFile(source, `${outFolder}/${name}`);
    return [name, await readFile(source)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
