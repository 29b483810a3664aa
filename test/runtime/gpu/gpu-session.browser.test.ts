import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetSources } from '../../../build/asset-sources.mjs';
import { personMap } from '../../../src/runtime/gpu/person-map.js';
import { browserPath, launchBrowser } from '../../browser.js';
import { isPatient } from '../../is-patient.js';
import { networkInput } from '../../models/network-input.js';
import { npmPortraits, squarePortrait } from '../../models/portraits.js';
import { type Served, serve } from '../../serve.js';
import type { FrameKind } from '../../ui/panel-page.js';
import type { MatteAnswer } from './matte-worker-entry.js';
import { softwareWebGpuFlags } from './software-web-gpu-flags.js';

const assets = ['ort.wasm', 'ort-webgpu.wasm', 'selfie-multiclass.onnx'] as const;

describe.skipIf(!browserPath)('the matte network in a data: worker of a frame without origin', () => {
  let browser: Browser;
  let served: Served;
  let input: Float32Array;

  beforeAll(async () => {
    served = await serve(Object.fromEntries(assets.map((name) => [`/${name}`, assetSources[name]])));
    input = networkInput(await squarePortrait(npmPortraits[0]!, 256), { role: 'matte' });
    browser = await launchBrowser(softwareWebGpuFlags);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function ask(
    kind: FrameKind,
    evenSoftware: boolean,
    entry: 'matte' | 'prefer' = 'matte',
  ): Promise<MatteAnswer> {
    const workerCode = await bundle(`test/runtime/gpu/${entry}-worker-entry.ts`);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.address);
    const given = { workerCode, assets: [...assets], input: [...input], kind, evenSoftware };
    const answer = await page.evaluate(askInFrame, given);
    await context.close();
    return answer;
  }

  // A program that plays a card takes a minute for a pass that WebAssembly does in half a second.
  it.runIf(isPatient)(
    'runs on WebGPU in a srcdoc frame, and finds the person that WebAssembly finds',
    {
      timeout: 600_000,
    },
    async () => {
      const { origin, hasWebGpu, wasm, gpu } = await ask('srcdoc', true);
      expect({ origin, hasWebGpu }).toEqual({ origin: 'null', hasWebGpu: true });
      if ('reason' in gpu) throw new Error(gpu.reason);
      expect(gpu.deviceName).toMatch(/swiftshader/i);
      expect(gpu.lost).not.toBe('');
      const [onWasm, onGpu] = [personMap(Float32Array.from(wasm)), personMap(Float32Array.from(gpu.logits))];
      const coverage = onGpu.reduce((sum, value) => sum + value, 0) / onGpu.length;
      expect(coverage).toBeGreaterThan(0.2);
      expect(coverage).toBeLessThan(0.95);
      const largest = onWasm.reduce((most, value, i) => Math.max(most, Math.abs(value - onGpu[i]!)), 0);
      console.log(
        `largest difference of a probability: ${largest.toPrecision(2)}, coverage ${coverage.toFixed(2)}`,
      );
      expect(largest).toBeLessThanOrEqual(1e-2);
    },
  );

  it('refuses a program that plays a card unless asked to, before anything is unpacked', async () => {
    const { gpu } = await ask('srcdoc', false);
    expect(gpu).toEqual({ reason: expect.stringMatching(/swiftshader.* is a program on the processor$/) });
  });

  it.runIf(isPatient)(
    'goes back to WebAssembly from a card that takes too long, and lets go of it amid its run',
    async () => {
      const { wasm, gpu } = await ask('srcdoc', true, 'prefer');
      expect(gpu).toEqual({ reason: expect.stringMatching(/^(no answer in 20000 ms|slow: )/) });
      expect(personMap(Float32Array.from(wasm))[128 * 256 + 128]).toBeGreaterThan(0.9);
    },
  );

  it('has no WebGPU in a data: frame, and runs on WebAssembly', async () => {
    const { origin, hasWebGpu, wasm, gpu } = await ask('data', true);
    expect({ origin, hasWebGpu, gpu }).toEqual({
      origin: 'null',
      hasWebGpu: false,
      gpu: { reason: 'no WebGPU' },
    });
    const person = personMap(Float32Array.from(wasm));
    expect(person[128 * 256 + 128]).toBeGreaterThan(0.9);
  });
});

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    ...{ bundle: true, format: 'iife', target: 'es2022', platform: 'browser', minify: true },
    ...{ write: false, logLevel: 'error' },
  });
  return outputFiles[0]!.text;
}

interface Given {
  readonly workerCode: string;
  readonly assets: string[];
  readonly input: number[];
  readonly kind: FrameKind;
  readonly evenSoftware: boolean;
}

/** Runs in the page: fetches the assets, hands them through a frame without origin to a worker made of text. */
async function askInFrame({ workerCode, assets, input, kind, evenSoftware }: Given): Promise<MatteAnswer> {
  const loaded = assets.map(async (name) => {
    const response = await fetch(`/${name}`);
    return [name, new Uint8Array(await response.arrayBuffer())] as const;
  });
  const question = {
    ...{ assets: Object.fromEntries(await Promise.all(loaded)), evenSoftware },
    input: Float32Array.from(input),
  };
  const html = `<script>onmessage = ({ data }) => {
    const worker = new Worker('data:text/javascript;charset=utf-8,' + encodeURIComponent(data.workerCode));
    worker.onmessage = (answer) => parent.postMessage({ answer: answer.data }, '*');
    worker.onerror = (event) => parent.postMessage({ error: String(event.message) }, '*');
    worker.postMessage(data.question);
  };</script>`;
  const frame = document.createElement('iframe');
  if (kind === 'srcdoc') {
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = html;
  } else frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await ready;
  const { answer, error } = await new Promise<{ answer: MatteAnswer; error?: string }>((resolve) => {
    addEventListener('message', ({ data }) => resolve(data));
    frame.contentWindow?.postMessage({ workerCode, question }, '*');
  });
  if (error !== undefined) throw new Error(error);
  const plain = (values: Float32Array) => [...values] as unknown as Float32Array;
  const { gpu } = answer;
  return {
    ...answer,
    wasm: plain(answer.wasm),
    gpu: 'logits' in gpu ? { ...gpu, logits: plain(gpu.logits) } : gpu,
  };
}
