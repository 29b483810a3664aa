/// <reference lib="webworker" />
import type { AssetLoader } from '../../../src/contract/asset-name.js';
import { openGpuSession } from '../../../src/runtime/gpu/open-gpu-session.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';

export interface MatteQuestion {
  readonly assets: Readonly<Record<string, Uint8Array>>;
  readonly input: Float32Array;
  /** whether a program that plays a card may be used */
  readonly evenSoftware: boolean;
}

export interface MatteAnswer {
  readonly origin: string;
  readonly hasWebGpu: boolean;
  readonly wasm: Float32Array;
  /** the card's logits and what became of its device, or why there are none */
  readonly gpu: { logits: Float32Array; deviceName: string; lost: string } | { reason: string };
}

/** One pass of the matte network on WebAssembly and one on the card, if there is any. */
self.onmessage = async ({ data }: MessageEvent<MatteQuestion>) => {
  const { assets, input, evenSoftware } = data;
  const load: AssetLoader = async (name) => assets[name]!;
  const networks = openNetworks(load);
  const wasm = (await networks.matte(input))['logits']!;
  const answer: MatteAnswer = {
    ...{ origin: self.origin, hasWebGpu: 'gpu' in navigator, wasm },
    gpu: await onCard(load, input, evenSoftware).catch((thrown) => ({ reason: String(thrown.message) })),
  };
  self.postMessage(answer);
};

async function onCard(load: AssetLoader, input: Float32Array, evenSoftware: boolean) {
  const session = await openGpuSession(load, { evenSoftware });
  const { logits } = await session.run(input);
  await session.release();
  return { logits: logits!, deviceName: session.deviceName, lost: await session.lost };
}
