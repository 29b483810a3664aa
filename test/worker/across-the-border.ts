import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { proxy, type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { afterEach } from 'vitest';
import { noChoices } from '../../src/contract/analysis-choices.js';
import type { EngineApi } from '../../src/contract/engine-api.js';
import { createClock } from '../../src/worker/clock.js';
import { createEngineService } from '../../src/worker/engine-service.js';
import { type ServingScope, serveEngine } from '../../src/worker/serve-engine.js';
import { type FakePieces, fakePieces } from './fake-pieces.js';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The service behind a real Comlink border: messages are copied, buffers transferred, errors carried over. */
export function acrossTheBorder(pieces: FakePieces = fakePieces(), cacheBytes = 1000) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const clock = { ...createClock(), breathe: () => new Promise<void>((resolve) => setTimeout(resolve, 1)) };
  const service = createEngineService({ pieces, clock, keepAssets: () => {}, cacheBytes });
  serveEngine(nodeEndpoint(port1) as unknown as ServingScope, service);
  return { pieces, api: wrap<EngineApi>(nodeEndpoint(port2)) };
}

export const silent = () => proxy(() => {});

export const of = (imageHash: string, choices = noChoices) => ({ imageHash, choices });

export const open = (api: Remote<EngineApi>, hash: string, colour: number, jobId = 1) =>
  api.open(hash, new Uint8Array([colour]), 512, jobId);
