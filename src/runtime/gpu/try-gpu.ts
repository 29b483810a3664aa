import type { GpuSession } from './gpu-session.js';
import { personMap } from './person-map.js';
import { runOnGpu } from './run-on-gpu.js';

/** A pass that WebAssembly has made, for the card to make again. */
export interface ExamplePass {
  readonly input: Float32Array;
  /** probability of person, 0..1, that WebAssembly found */
  readonly person: Float32Array;
  /** the quickest pass on WebAssembly so far */
  readonly wasmMs: number;
}

export interface Trial {
  readonly isGood: boolean;
  /** what was found, for the diagnostics */
  readonly reason: string;
}

/** Probabilities may differ by so much: a card rounds and sums in another order. */
const mostDifference = 1e-2;
/** Building the shaders belongs to the first run; it may take so long, but no longer. */
const firstRunMs = 20_000;
/** Other work of the worker may fall into a run: the quickest of so many counts. */
const timedRuns = 3;

/**
 * Has a card make a known pass again: once to build its shaders, then for time. It is good when every pixel's probability of person is
 * within 0.01 of WebAssembly's and a pass takes no longer.
 * @throws Error with the reason when the card fails
 */
export async function tryGpu(session: GpuSession, example: ExamplePass, now: () => number): Promise<Trial> {
  const { logits } = await runOnGpu(session, example.input, firstRunMs);
  const difference = largestDifference(personMap(logits), example.person);
  const found = `probabilities within ${difference.toPrecision(2)}`;
  if (!(difference <= mostDifference)) return { isGood: false, reason: `differs: ${found}` };
  let gpuMs = Number.POSITIVE_INFINITY;
  for (let run = 0; run < timedRuns && gpuMs > example.wasmMs; run++) {
    const beganMs = now();
    await runOnGpu(session, example.input, firstRunMs);
    gpuMs = Math.min(gpuMs, now() - beganMs);
  }
  const isQuick = gpuMs <= example.wasmMs;
  const times = `${gpuMs.toFixed(0)} ms, WebAssembly ${example.wasmMs.toFixed(0)} ms`;
  return { isGood: isQuick, reason: `${isQuick ? 'agrees' : 'slow'}: ${found}, ${times}` };
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  return largest;
}
