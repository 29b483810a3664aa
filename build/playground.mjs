import { cp, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

/** The machine that runs the controller; package `quickjs-emscripten` depends on it. */
const quickjsWasm = 'node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm';

/** Bundles the playground's page and copies what it loads beside it. */
export async function buildPlayground({ minify }) {
  await mkdir('dist/playground', { recursive: true });
  await build({
    entryPoints: ['playground/page/main.tsx'],
    outfile: 'dist/playground/main.js',
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    legalComments: 'none',
  });
  await build({
    entryPoints: ['playground/page/styles.css'],
    outfile: 'dist/playground/styles.css',
    bundle: true,
    minify,
    logLevel: 'warning',
  });
  await cp('playground/page/index.html', 'dist/playground/index.html');
  await cp(quickjsWasm, 'dist/playground/quickjs.wasm');
}
