/**
 * Builds everything into dist/: the Figma plugin (code.js, ui.html), the command line (wide-open.mjs), the engine's assets and
 * the playground. `node build.mjs` makes the release; `--watch` rebuilds readable bundles whenever a source changes.
 */
import { mkdir, watch, writeFile } from 'node:fs/promises';
import { checkBudgets, uiHtmlBudget } from './build/budgets.mjs';
import { bundle } from './build/bundle.mjs';
import { copyAssets } from './build/copy-assets.mjs';
import { buildPlayground } from './build/playground.mjs';
import { assembleUiHtml } from './build/ui-html.mjs';

const watching = process.argv.includes('--watch');
const minify = !watching;

async function buildAll() {
  const startedMs = performance.now();
  await mkdir('dist', { recursive: true });
  const [assets, worker, panel, controller, ...commandLine] = await Promise.all([
    copyAssets('dist/assets'),
    bundle('worker', { minify }),
    bundle('panel', { minify }),
    bundle('controller', { minify }),
    bundle('command-line', { minify }),
    bundle('command-line-worker', { minify }),
  ]);
  const outFile = 'dist/ui.html';
  let parts = await assembleUiHtml({ panel, worker, assets, outFile });
  const { 'depth.json': depthCard, 'depth.onnx': _, ...needed } = assets;
  if (depthCard && parts.total > uiHtmlBudget) {
    console.log('the depth network is left out of the panel, which would be too large');
    parts = await assembleUiHtml({ panel, worker, assets: needed, outFile });
  }
  const pages = await buildPlayground({ minify });
  const programs = [worker, panel, controller, ...commandLine].map(({ name, metafile }) => [name, metafile]);
  const metafiles = { ...Object.fromEntries(programs), ...pages };
  await writeFile('dist/metafiles.json', JSON.stringify(metafiles));
  const withinBudget = await checkBudgets(parts);
  console.log(`built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  return withinBudget;
}

if (!watching) {
  if (!(await buildAll())) process.exitCode = 1;
} else {
  await rebuildOnChange();
}

async function rebuildOnChange() {
  let timer;
  let running = Promise.resolve();
  const rebuild = () => {
    running = running.then(buildAll).catch((error) => console.error(String(error)));
  };
  rebuild();
  await Promise.all(
    ['src', 'playground'].map(async (folder) => {
      for await (const _ of watch(folder, { recursive: true })) {
        clearTimeout(timer);
        timer = setTimeout(rebuild, 150);
      }
    }),
  );
}
