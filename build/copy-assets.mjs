import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { assetSources, lzmaAssets } from './asset-sources.mjs';

/**
 * Copies the binary files that the command line needs beside it, and gives all of them packed for inlining: gzip, or `.lzma` where that was
 * made beforehand.
 * @param {string} outFolder
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function copyAssets(outFolder) {
  await mkdir(outFolder, { recursive: true });
  const entries = Object.entries(assetSources).map(async ([name, source]) => {
    const packedFile = lzmaAssets[name];
    if (packedFile !== undefined) return [name, await readFile(packedFile)];
    await copyFile(source, `${outFolder}/${name}`);
    return [name, gzipSync(await readFile(source), { level: 9 })];
  });
  return Object.fromEntries(await Promise.all(entries));
}
