import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { FrameKind } from '../../ui/panel-page.js';
import type { GpuTasks } from './gpu-worker-entry.js';
import { fromTypedJson, toTypedJson } from './typed-json.js';

/** What Chromium needs to draw with WebGL2 on a machine without a graphics card. */
export const softwareGpuFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** A worker in a frame without origin, in a real browser. */
export interface GpuPage {
  /** Has the worker do one of its tasks. @throws Error with what the worker threw */
  ask<T extends keyof GpuTasks>(
    task: T,
    argument: Parameters<GpuTasks[T]>[0],
  ): Promise<Awaited<ReturnType<GpuTasks[T]>>>;
  close(): Promise<void>;
}

/** The test's worker as one classic script, shaders inside, as the product's is. */
export async function bundleGpuWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/worker/gpu/gpu-worker-entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    loader: { '.glsl': 'text' },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

interface Reply {
  readonly origin: string;
  readonly error?: string;
  readonly answer: unknown;
}

const frameScript = `let worker, waiting;
onmessage = ({ data }) => {
  worker = new Worker('data:text/javascript;charset=utf-8,' + encodeURIComponent(data));
  worker.onmessage = (answer) => waiting.resolve(answer.data);
  worker.onerror = (event) => waiting.reject(new Error(event.message));
};
window.ask = (question) => new Promise((resolve, reject) => { waiting = { resolve, reject }; worker.postMessage(question); });`;

/** Opens the frame as the host does: a sandboxed `srcdoc` or a `data:` document. Both have a null origin. */
export async function openGpuPage(browser: Browser, kind: FrameKind, workerCode: string): Promise<GpuPage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('https://gpu.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>gpu</title>' }),
  );
  await page.goto('https://gpu.test/');
  await page.evaluate(
    ({ kind, script }) => {
      const frame = document.createElement('iframe');
      const html = `<!doctype html><script>${script}</script>`;
      if (kind === 'srcdoc') {
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = html;
      } else frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      return loaded;
    },
    { kind, script: frameScript },
  );
  const frame = page.frames()[1];
  await page.evaluate(
    (code) => document.querySelector('iframe')!.contentWindow!.postMessage(code, '*'),
    workerCode,
  );
  return {
    async ask(task, argument) {
      const text = await frame.evaluate(
        (question) => (window as unknown as { ask(text: string): Promise<string> }).ask(question),
        toTypedJson({ task, argument }),
      );
      const { origin, error, answer } = fromTypedJson(text) as Reply;
      if (error !== undefined) throw new Error(error);
      if (origin !== 'null') throw new Error(`the worker has an origin: ${origin}`);
      return answer as never;
    },
    close: () => context.close(),
  };
}
