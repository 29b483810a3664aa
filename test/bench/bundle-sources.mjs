import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import { assetSources } from '../../build/asset-sources.mjs';

/**
 * Bundles TypeScript sources on the fly and imports them; packages stay outside of the bundle.
 * @param {string} root - path of the repository
 * @param {string[]} entries - modules whose exports are wanted, relative to the root
 */
export async function bundleSources(root, entries) {
  const bundle = await writeBundle(root, entries);
  try {
    return await import(pathToFileURL(bundle.file).href);
  } finally {
    await bundle.remove();
  }
}

let written = 0;

/** The same, for a process of its own to import: where the bundle lies, and a way to be rid of it. */
export async function writeBundle(root, entries) {
  const contents = entries.map((entry) => `export * from './${entry}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  const folder = `${root}/node_modules/.cache/wide-open`;
  const file = `${folder}/bench-${process.pid}-${threadId}-${written++}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, outputFiles[0].text);
  return { file, remove: () => rm(file) };
}

/** The engine's assets straight from where the build takes them. */
export const loadSourceAsset = async (name) =>
  new Uint8Array(await readFile(new URL(`../../${assetSources[name]}`, import.meta.url)));
