import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { browserPath, launchBrowser } from '../browser.js';
import { type Served, serve } from '../serve.js';
import { loadSourceAsset } from './load-source-asset.js';
import { sumOutputs } from './sum-outputs.js';

const files = ['ort.wasm', 'selfie-segmenter.onnx', 'selfie-multiclass.onnx', 'blazeface.onnx'];

let served: Served;
let workerCode: string;

beforeAll(async () => {
  served = await serve({
    '/models/': 'models/',
    '/ort.wasm': 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  });
  const { outputFiles } = await build({
    entryPoints: ['test/runtime/network-worker-entry.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  workerCode = outputFiles[0].text;
  console.log(`worker with onnxruntime and nothing else: ${outputFiles[0].contents.length} bytes`);
});

afterAll(() => served.close());

test.skipIf(!browserPath)(
  'all three run in a classic data: worker of a sandboxed frame without origin, as in Node',
  async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(served.address);
      const answer = await page.evaluate(runInSandbox, { workerCode, files });
      expect(answer).toMatchObject({ origin: 'null' });
      expect(answer).not.toHaveProperty('error');
      const expected = await sumOutputs(openNetworks(loadSourceAsset));
      expect(Object.keys(answer.sums ?? {}).sort()).toEqual(Object.keys(expected).sort());
      for (const [name, sum] of Object.entries(expected)) expect(answer.sums?.[name]).toBeCloseTo(sum, 2);
    } finally {
      await browser.close();
    }
  },
);

interface Answer {
  readonly origin: string;
  readonly sums?: Record<string, number>;
}

/** Runs in the page: fetches the files, hands them through a sandboxed frame to a worker made of text. */
async function runInSandbox(given: { workerCode: string; files: string[] }): Promise<Answer> {
  const loaded = given.files.map(async (name) => {
    const response = await fetch(name === 'ort.wasm' ? '/ort.wasm' : `/models/${name}`);
    return [name, new Uint8Array(await response.arrayBuffer())] as const;
  });
  const assets = Object.fromEntries(await Promise.all(loaded));
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = `<script>onmessage = ({ data }) => {
    const worker = new Worker('data:text/javascript;charset=utf-8,' + encodeURIComponent(data.workerCode));
    worker.onmessage = (answer) => parent.postMessage(answer.data, '*');
    worker.onerror = (event) => parent.postMessage({ error: String(event.message), origin: '?' }, '*');
    worker.postMessage(data.assets);
  };</script>`;
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await ready;
  const answer = new Promise<Answer>((resolve) => {
    addEventListener('message', ({ data }) => resolve(data));
  });
  frame.contentWindow?.postMessage({ workerCode: given.workerCode, assets }, '*');
  return answer;
}
