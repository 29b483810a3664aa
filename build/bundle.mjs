import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** What each bundle is made from and for. Classic scripts (IIFE) wherever a null-origin frame or the plugin sandbox runs them. */
const bundles = {
  worker: {
    entry: 'src/worker/main.ts',
    outFile: 'dist/worker.js',
    format: 'iife',
    target: 'es2022',
    loader: { '.glsl': 'text' },
  },
  panel: {
    entry: 'src/ui/main.tsx',
    outFile: 'dist/panel.js',
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text', '.svg': 'text' },
  },
  controller: {
    entry: 'src/plugin/main.ts',
    outFile: 'dist/code.js',
    format: 'iife',
    target: 'es2020',
    // In sloppy mode a write to a frozen paint is silent; the sandbox must throw instead.
    banner: '"use strict";',
  },
  'command-line': {
    entry: 'src/cli/main.ts',
    outFile: 'dist/wide-open.mjs',
    format: 'esm',
    target: 'node20',
    platform: 'node',
    banner: '#!/usr/bin/env node',
    // The pool finds its own files beside itself.
    external: ['piscina'],
  },
  'command-line-worker': {
    entry: 'src/cli/photo-worker.ts',
    outFile: 'dist/wide-open-worker.mjs',
    format: 'esm',
    target: 'node20',
    platform: 'node',
  },
};

/**
 * Bundles one entry with esbuild and writes it.
 * @param {keyof typeof bundles} name
 * @param {{ minify: boolean }} options
 * @returns {Promise<{ name: string, code: string, metafile: import('esbuild').Metafile }>}
 */
export async function bundle(name, { minify }) {
  const { entry, outFile, format, target, platform = 'browser', banner, loader, external } = bundles[name];
  const result = await build({
    entryPoints: [entry],
    outfile: outFile,
    bundle: true,
    format,
    target,
    platform,
    minify,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: true,
    logLevel: 'warning',
    ...(loader ? { loader } : {}),
    ...(external ? { external } : {}),
    ...(banner ? { banner: { js: banner } } : {}),
  });
  return { name, code: await readFile(outFile, 'utf8'), metafile: result.metafile };
}
