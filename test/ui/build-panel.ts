import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { assembleUiHtml } from '../../build/ui-html.mjs';
import { assetNames } from '../../src/contract/asset-name.js';

/** The panel as it ships, around the stand-in worker and assets of a few bytes. */
export async function buildPanel(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wide-open-panel-'));
  const outFile = join(folder, 'ui.html');
  const assets = Object.fromEntries(assetNames.map((name) => [name, Buffer.from(name)]));
  const [panel, worker] = await Promise.all([bundle('src/ui/main.tsx'), bundle('test/ui/fake-worker.ts')]);
  await assembleUiHtml({ panel, worker, assets, outFile });
  return readFile(outFile, 'utf8');
}

/** A classic script of one of our sources. */
export async function bundle(entry: string): Promise<{ code: string }> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    logLevel: 'warning',
  });
  return { code: outputFiles[0]!.text };
}
