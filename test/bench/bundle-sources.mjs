import { mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';

/**
 * Bundles TypeScript sources on the fly and imports them; packages stay outside of the bundle.
 * @param {string} root - path of the repository
 * @param {string[]} entries - modules whose exports are wanted, relative to the root
 */
export async function bundleSources(root, entries) {
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
  const file = `${folder}/bench-${process.pid}-${threadId}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}
