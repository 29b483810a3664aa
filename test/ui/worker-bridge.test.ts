import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/contract/analysis-choices.js';
import { BlurError } from '../../src/contract/blur-error.js';
import { createWorkerBridge } from '../../src/ui/worker-bridge.js';
import type { WorkerLink } from '../../src/ui/worker-link.js';

const summary = { widthPx: 2 };

/** Workers one after the other, each of which dies at the call it is told to die at. */
function bridged(deadlyCalls: readonly (string | null)[]) {
  const log: string[] = [];
  let spawned = 0;
  const openLink = async (): Promise<WorkerLink> => {
    const deadly = deadlyCalls[spawned++] ?? null;
    const held = new Set<string>();
    let dead = false;
    const answer = async <T>(name: string, result: () => T): Promise<T> => {
      log.push(`${spawned} ${name}`);
      dead ||= name === deadly;
      if (dead) throw new BlurError('worker-died');
      return result();
    };
    const api = {
      start: () => answer('start', () => undefined),
      diagnostics: () => answer('diagnostics', () => ({ wasm: true })),
      knows: (hash: string) => answer('knows', () => held.has(hash)),
      open: (hash: string, bytes: Uint8Array | null) =>
        answer(`open ${bytes === null ? 'by hash' : 'bytes'}`, () => held.add(hash) && { widthPx: 2 }),
      analyse: () => answer('analyse', () => summary),
      cancel: () => answer('cancel', () => undefined),
    };
    const ended = () => dead;
    return { api: api as never, during: (call) => call, isDead: ended, end: () => {} };
  };
  const engine = createWorkerBridge({
    openLink,
    readAssets: async () => ({}) as never,
    readPhoto: async () => new Uint8Array([1]),
  });
  return { engine, log };
}

describe('worker bridge', () => {
  it('starts one worker and sends the bytes of a photo once', async () => {
    const { engine, log } = bridged([]);
    await Promise.all([engine.start(), engine.start()]);
    await engine.open('a', 512, 1);
    await engine.open('a', 512, 2);
    expect(log).toEqual(['1 start', '1 knows', '1 open bytes', '1 knows', '1 open by hash']);
  });

  it('tells what the worker can do when it runs, without starting one', async () => {
    const { engine, log } = bridged([null]);
    expect(await engine.diagnostics()).toBeNull();
    expect(log).toEqual([]);
    await engine.start();
    expect(await engine.diagnostics()).toEqual({ wasm: true });
  });

  it('makes the call again in a fresh worker when the first one dies, with the photo sent anew', async () => {
    const { engine, log } = bridged(['analyse']);
    await engine.open('a', 512, 1);
    expect(await engine.analyse({ imageHash: 'a', choices: noChoices }, 2, () => {})).toBe(summary);
    expect(log.filter((line) => line.startsWith('2'))).toEqual([
      '2 start',
      '2 knows',
      '2 knows',
      '2 open bytes',
      '2 analyse',
    ]);
  });

  it('gives up when the second dies too, and begins afresh when asked again', async () => {
    const { engine, log } = bridged(['analyse', 'analyse', null]);
    await expect(engine.analyse({ imageHash: 'a', choices: noChoices }, 1, () => {})).rejects.toMatchObject({
      code: 'worker-died',
    });
    expect(log.some((line) => line.startsWith('3'))).toBe(false);
    expect(await engine.analyse({ imageHash: 'a', choices: noChoices }, 2, () => {})).toBe(summary);
  });

  it('does not repeat what failed for another reason', async () => {
    let links = 0;
    const engine = createWorkerBridge({
      openLink: async () => {
        links++;
        throw new BlurError('worker-blocked');
      },
      readAssets: async () => ({}) as never,
      readPhoto: async () => new Uint8Array(),
    });
    await expect(engine.open('a', 512, 1)).rejects.toMatchObject({ code: 'worker-blocked' });
    expect(links).toBe(1);
    await expect(engine.open('a', 512, 2)).rejects.toMatchObject({ code: 'worker-blocked' });
    expect(links).toBe(2);
  });

  it('cancels quietly, also when there is no worker', () => {
    const { engine } = bridged([]);
    expect(() => engine.cancel(1)).not.toThrow();
  });
});
