import { cp, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

/** The machine that runs the controller; package `quickjs-emscripten` depends on it. */
const quickjsWasm = 'node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm';

const pages = {
  playground: { main: 'playground/page/main.tsx', styles: 'playground/page/styles.css' },
  components: {
    components: 'playground/components/component-page.tsx',
    story: 'playground/components/story-page.tsx',
  },
};

/** What esbuild cannot give a name of its own, because a script beside it has it. */
const sheets = {
  components: 'playground/components/components.css',
  story: 'playground/components/story.css',
  panel: 'src/ui/styles.css',
};

/**
 * Bundles the playground's pages and copies what they load beside them.
 * @returns {Promise<Record<string, import('esbuild').Metafile>>} by page
 */
export async function buildPlayground({ minify }) {
  await mkdir('dist/playground', { recursive: true });
  const bundle = async (entryPoints) => {
    const { metafile } = await build({
      entryPoints,
      outdir: 'dist/playground',
      bundle: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      minify,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'warning',
      legalComments: 'none',
      metafile: true,
    });
    return metafile;
  };
  const [playground, components] = await Promise.all([
    bundle(pages.playground),
    bundle(pages.components),
    bundle(sheets),
  ]);
  await Promise.all([
    cp('playground/page/index.html', 'dist/playground/index.html'),
    cp('playground/components/components.html', 'dist/playground/components.html'),
    cp('playground/components/story.html', 'dist/playground/story.html'),
    cp(quickjsWasm, 'dist/playground/quickjs.wasm'),
  ]);
  return { playground, components };
}
