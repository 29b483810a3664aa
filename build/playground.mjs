import { cp, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

/** Bundles the playground's page and copies what it loads beside it. */
export async function buildPlayground({ minify }) {
  await mkdir('dist/playground', { recursive: true });
  await build({
    entryPoints: ['playground/page/main.tsx'],
    outfile: 'dist/playground/main.js',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    legalComments: 'none',
  });
  for (const file of ['index.html', 'styles.css']) {
    await cp(`playground/page/${file}`, `dist/playground/${file}`);
  }
}
