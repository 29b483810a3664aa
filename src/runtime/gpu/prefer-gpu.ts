import type { Network } from '../../engine/network/networks.js';
import { oneAtATime } from '../one-at-a-time.js';
import type { GpuSession } from './gpu-session.js';
import { personMap } from './person-map.js';
import { runOnGpu } from './run-on-gpu.js';
import { type ExamplePass, tryGpu } from './try-gpu.js';
import { within } from './within.js';

/** What runs the matte network, and why. */
export interface InferenceStatus {
  readonly inference: 'webgpu' | 'wasm';
  readonly inferenceReason: string;
}

export interface PreferGpuOptions {
  /** the same network on WebAssembly: the reference, and what runs when anything is amiss */
  readonly onWasm: Network;
  /** @throws Error with the reason when there is no card worth trying */
  readonly openGpu: () => Promise<GpuSession>;
  /** milliseconds */
  readonly now: () => number;
}

export interface PreferGpu {
  /** Rejects only as `onWasm` does. */
  readonly run: Network;
  readonly status: () => InferenceStatus;
  /** Lets go of the card for good. */
  readonly release: () => void;
}

/** The card is tried when the network was left alone for so long: the first photo is not to wait for it. */
const quietMs = 4000;
const openMs = 30_000;
/** A pass on the card may take so many times WebAssembly's, and at least so long: a card shared with others stutters. */
const slowestRatio = 5;
const leastLimitMs = 3000;
/** A pass with less or more person than this in it says little about the card. */
const saneCoverage = { least: 0.02, most: 0.95 };

/**
 * The matte network on the graphics card where that is right and quick, otherwise on WebAssembly. The first photo runs on
 * WebAssembly; a pass of it that shows a person is what the card is then tried with, once. A pass that fails on the card is
 * made again on WebAssembly, and so are all after it.
 */
export function preferGpu({ onWasm, openGpu, now }: PreferGpuOptions): PreferGpu {
  const inTurn = oneAtATime();
  let stage: 'waiting' | 'trying' | 'settled' = 'waiting';
  let session: GpuSession | null = null;
  let reason = 'WebGPU not tried yet';
  let example: Omit<ExamplePass, 'wasmMs'> | null = null;
  let passes = 0;
  let wasmMs = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (chosen: GpuSession | null, why: string) => {
    clearTimeout(timer);
    example = null;
    if (session !== chosen) letGo(session);
    [stage, session, reason] = ['settled', chosen, why];
  };

  const attempt = async (pass: ExamplePass) => {
    stage = 'trying';
    const opening = openGpu();
    let open: GpuSession | null = null;
    try {
      const opened = await within(openMs, opening);
      open = opened;
      const trial = await tryGpu(opened, pass, now);
      if (stage !== 'trying') return letGo(opened);
      if (!trial.isGood) letGo(opened);
      settle(trial.isGood ? opened : null, `${trial.reason}, ${opened.deviceName}`);
      opened.lost.then((why) => session === opened && settle(null, `failed: device lost: ${why}`));
    } catch (thrown) {
      if (open !== null) letGo(open);
      // one that opens after all, too late
      else opening.then(letGo, () => {});
      if (stage === 'trying') settle(null, messageOf(thrown));
    }
  };

  const learn = (input: Float32Array, logits: Float32Array, tookMs: number) => {
    // The first pass also loads and compiles: its time says nothing.
    if (passes++ > 0) wasmMs = Math.min(wasmMs, tookMs);
    example ??= exampleOf(input, logits);
    if (example === null || passes < 2) return;
    const pass = { ...example, wasmMs };
    clearTimeout(timer);
    timer = setTimeout(() => attempt(pass), quietMs);
  };

  return {
    async run(input) {
      const used = session;
      if (used !== null) {
        const limitMs = Math.max(leastLimitMs, slowestRatio * wasmMs);
        try {
          return await inTurn(() => {
            if (session !== used) throw new Error('given up while this pass waited');
            return runOnGpu(used, input, limitMs);
          });
        } catch (thrown) {
          if (session === used) settle(null, `failed: ${messageOf(thrown)}`);
          return onWasm(input);
        }
      }
      const beganMs = now();
      const outputs = await onWasm(input);
      if (stage === 'waiting' && outputs['logits']) learn(input, outputs['logits'], now() - beganMs);
      return outputs;
    },
    status: () => ({ inference: session === null ? 'wasm' : 'webgpu', inferenceReason: reason }),
    release() {
      if (session !== null || stage !== 'settled') settle(null, 'the networks were closed');
    },
  };
}

/** Null for a pass that says little about a card. */
function exampleOf(input: Float32Array, logits: Float32Array): Omit<ExamplePass, 'wasmMs'> | null {
  const person = personMap(logits);
  const coverage = person.reduce((sum, value) => sum + value, 0) / person.length;
  const isSane = coverage >= saneCoverage.least && coverage <= saneCoverage.most;
  return isSane ? { input: input.slice(), person } : null;
}

/** Without waiting: a device that hangs may never answer. */
function letGo(session: GpuSession | null): void {
  session?.release().catch(() => {});
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
