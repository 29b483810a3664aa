import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { assetSources, lzmaAssets } from './asset-sources.mjs';
import { depthCardIn } from './depth-card.mjs';

/**
 * Copies the binary files that the command line needs beside it, and the depth network that lies among the models if any, and gives
 * all of them packed for inlining: gzip, or `.lzma` where that was made beforehand.
 * @param {string} outFolder
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function copyAssets(outFolder) {
  await mkdir(outFolder, { recursive: true });
  for (const name of ['depth.json', 'depth.onnx']) await rm(`${outFolder}/${name}`, { force: true });
  const sources = Object.entries({ ...assetSources, ...depthCardIn('models') });
  const entries = sources.map(async ([name, source]) => {
    const packedFile = lzmaAssets[name];
    if (packedFile !== undefined) return [name, await readFile(packedFile)];
    await copyFile(source, `${outFolder}/${name}`);
    return [name, gzipSync(await readFile(source), { level: 9 })];
  });
  return Object.fromEntries(await Promise.all(entries));
}
