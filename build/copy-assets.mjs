import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { assetSources } from './asset-sources.mjs';
import { depthCardIn } from './depth-card.mjs';

/**
 * Copies the engine's binary files, and the depth network that lies among the models if any, beside the command line and gives their
 * bytes for inlining.
 * @param {string} outFolder
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function copyAssets(outFolder) {
  await mkdir(outFolder, { recursive: true });
  for (const name of ['depth.json', 'depth.onnx']) await rm(`${outFolder}/${name}`, { force: true });
  const entries = Object.entries({ ...assetSources, ...depthCardIn('models') }).map(
    async ([name, source]) => {
      await copyFile(source, `${outFolder}/${name}`);
      return [name, await readFile(source)];
    },
  );
  return Object.fromEntries(await Promise.all(entries));
}
