import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { assembleUiHtml } from '../../build/ui-html.mjs';
import { assetNames } from '../../src/contract/asset-name.js';
import type { Direction } from './pseudo-language.js';

/**
 * The panel as it ships, around the stand-in worker and assets of a few bytes.
 * @param pseudo - puts a long made-up language of this direction in place of the panel's own words
 */
export async function buildPanel(pseudo?: Direction): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wide-open-panel-'));
  const outFile = join(folder, 'ui.html');
  const assets = Object.fromEntries(assetNames.map((name) => [name, Buffer.from(name)]));
  const [panel, worker] = await Promise.all([
    bundle('src/ui/main.tsx', pseudo === undefined ? [] : [inPseudo(pseudo)]),
    bundle('test/ui/fake-worker.ts'),
  ]);
  await assembleUiHtml({ panel, worker, assets, outFile });
  const html = await readFile(outFile, 'utf8');
  return pseudo === undefined ? html : html.replace('<html lang="en">', `<html lang="qps" dir="${pseudo}">`);
}

/** A classic script of one of our sources. */
export async function bundle(entry: string, plugins: Plugin[] = []): Promise<{ code: string }> {
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
    plugins,
  });
  return { code: outputFiles[0]!.text };
}

/** Puts modules in place of those that hold the panel's words; nothing of it can come into what ships. */
const inPseudo = (direction: Direction): Plugin => ({
  name: 'pseudo-language',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(strings|error-sentences)\.js$/ }, ({ path }) => ({
      path: path.includes('error-') ? 'errorSentences' : 'strings',
      namespace: 'pseudo',
    }));
    onLoad({ filter: /.*/, namespace: 'pseudo' }, ({ path: words }) => {
      const file = words === 'strings' ? 'strings' : 'error-sentences';
      return {
        resolveDir: resolve('.'),
        contents: `import { ${words} as english } from './src/ui/${file}.ts';
          import { pseudo } from './test/ui/pseudo-language.ts';
          export const ${words} = pseudo(english, '${direction}');`,
      };
    });
  },
});
