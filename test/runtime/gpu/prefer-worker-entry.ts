/// <reference lib="webworker" />
import type { AssetLoader } from '../../../src/contract/asset-name.js';
import { openGpuSession } from '../../../src/runtime/gpu/open-gpu-session.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import type { MatteAnswer, MatteQuestion } from './matte-worker-entry.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A photo of two passes, and one more pass once it is known whether the card is used. */
self.onmessage = async ({ data }: MessageEvent<MatteQuestion>) => {
  const { assets, input, evenSoftware } = data;
  const load: AssetLoader = async (name) => assets[name]!;
  const networks = openNetworks(load, { openGpu: () => openGpuSession(load, { evenSoftware }) });
  await networks.matte(input);
  await networks.matte(input);
  while (/not tried yet/.test(networks.status().inferenceReason)) await pause(200);
  const wasm = (await networks.matte(input))['logits']!;
  // what is left of the card's run may come to an end, and must not end the worker
  await pause(5000);
  const answer: MatteAnswer = {
    ...{ origin: self.origin, hasWebGpu: 'gpu' in navigator, wasm },
    gpu: { reason: networks.status().inferenceReason },
  };
  self.postMessage(answer);
};
