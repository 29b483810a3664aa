// What a graphics card brings, where there is one: times of its own and against the processor, labelled with its name.
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../run/find-browser.mjs';

const entries = [
  'src/worker/gpu/open-context.ts',
  'src/worker/gpu/gpu-renderer.ts',
  'src/engine/composite/render-scene.ts',
  'src/engine/pipeline/build-scene.ts',
  'src/engine/pipeline/stage-timer.ts',
  'src/contract/looks.ts',
  'test/engine/composite/synthetic-headshot.ts',
];

/**
 * Prints; gives no figures to judge: a graphics card's times say nothing about another's.
 * @param root - path of the repository
 * @param withSoftware - also where the graphics card is only pretended, to try this very section
 */
export async function printGpuTimes(root, withSoftware) {
  const executablePath = findBrowser();
  if (!executablePath) return console.log('graphics card: skipped, no browser found');
  const args = ['--no-sandbox', '--ignore-gpu-blocklist', ...(withSoftware ? softwareFlags : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle(root) });
    const device = await page.evaluate(openDevice);
    if (device.reason) return console.log(`graphics card: skipped, ${device.reason}`);
    if (device.isSoftware && !withSoftware) {
      return console.log(`graphics card: skipped, only a software one here (${device.deviceName})`);
    }
    console.log(`graphics card: ${device.deviceName}`);
    for (const widthPx of withSoftware ? [300] : [850, 3740]) {
      const { heightPx, gpuMs, cpuMs } = await page.evaluate(compare, widthPx);
      const times = (cpuMs / gpuMs).toFixed(1);
      console.log(
        `  ${widthPx} × ${heightPx}: ${gpuMs.toFixed(0)} ms, ${times} times as fast as the processor`,
      );
    }
  } finally {
    await browser.close();
  }
}

const softwareFlags = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

async function bundle(root) {
  const { outputFiles } = await build({
    stdin: { contents: entries.map((entry) => `export * from './${entry}';`).join('\n'), resolveDir: root },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'bench', target: 'es2022' },
    loader: { '.glsl': 'text' },
  });
  return outputFiles[0].text;
}

/* The two below run in the page. */

function openDevice() {
  try {
    const { deviceName, isSoftware, dispose } = window.bench.openContext();
    dispose();
    return { deviceName, isSoftware };
  } catch (thrown) {
    return { reason: String(thrown.message) };
  }
}

async function compare(widthPx) {
  const { bench } = window;
  const job = { checkpoint: async () => {}, report: () => {}, now: () => performance.now() };
  const { photo: source, alpha, headHeightPx, heightPx } = bench.syntheticHeadshot(widthPx);
  const depth = { widthPx: 1, heightPx: 2, data: Float32Array.of(0.8, 0.3) };
  const request = { source, alpha, profile: bench.srgbProfile, depth, headHeightPx };
  const scene = await bench.buildScene(request, job, bench.createStageTimer(job.now));
  const { settings } = bench.findLook('founder');
  const context = bench.openContext();
  const renderer = bench.createGpuRenderer(context.gl);
  const median = async (render) => {
    await render(); // compiles
    const times = [];
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      await render();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[2];
  };
  const gpuMs = await median(() => renderer.render(scene, settings, job));
  const cpuMs = await median(() => bench.renderScene(scene, settings, job));
  renderer.dispose();
  context.dispose();
  return { heightPx, gpuMs, cpuMs };
}
