import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GpuSession } from '../../../src/runtime/gpu/gpu-session.js';
import { preferGpu } from '../../../src/runtime/gpu/prefer-gpu.js';

const pixels = 50;
/** A person in the first fifth of the pixels unless told otherwise; every logit differs a little. */
function logitsOf(input: Float32Array, share = 0.2): Float32Array {
  return Float32Array.from({ length: pixels * 6 }, (_, i) => {
    const isPerson = Math.floor(i / 6) < pixels * share;
    return (i % 6 === (isPerson ? 1 : 0) ? 6 : 0) + input[0]! + i * 1e-5;
  });
}

const input = () => Float32Array.of(0.25);

interface Fake {
  /** what the card answers, given WebAssembly's logits */
  answer: (right: Float32Array) => Promise<Float32Array> | Float32Array;
  opens?: unknown;
  gpuMs: number;
  wasmMs: number;
  firstGpuMs?: number;
  share?: number;
}

function fakes(changes: Partial<Fake> = {}) {
  const fake: Fake = { answer: (right) => right, gpuMs: 20, wasmMs: 100, ...changes };
  const log = { opened: 0, released: 0, gpuRuns: 0, wasmRuns: 0 };
  let nowMs = 0;
  let lose: (reason: string) => void = () => {};
  const preferred = preferGpu({
    async onWasm(given) {
      log.wasmRuns++;
      nowMs += log.wasmRuns === 1 ? 10 * fake.wasmMs : fake.wasmMs;
      return { logits: logitsOf(given, fake.share) };
    },
    async openGpu(): Promise<GpuSession> {
      log.opened++;
      if (fake.opens instanceof Promise) await fake.opens;
      else if (fake.opens !== undefined) throw fake.opens;
      return {
        deviceName: 'Fake 9000',
        lost: new Promise((settle) => {
          lose = settle;
        }),
        async run(given) {
          nowMs += log.gpuRuns++ === 0 ? (fake.firstGpuMs ?? fake.gpuMs) : fake.gpuMs;
          return { logits: await fake.answer(logitsOf(given, fake.share)) };
        },
        async release() {
          log.released++;
        },
      };
    },
    now: () => nowMs,
  });
  return { fake, log, preferred, lose: (reason: string) => lose(reason) };
}

/** One photo's passes, the first of which loads the network, then quiet: the card is tried. */
async function afterFirstPhoto(changes: Partial<Fake> = {}) {
  const all = fakes(changes);
  await all.preferred.run(input());
  await all.preferred.run(input());
  await vi.advanceTimersByTimeAsync(4000);
  return all;
}

const right = logitsOf(input());
const hang = () => new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('preferGpu', () => {
  it('runs the first photo on WebAssembly and tries no card while passes keep coming', async () => {
    const { preferred, log } = fakes();
    for (let pass = 0; pass < 4; pass++) {
      await preferred.run(input());
      await vi.advanceTimersByTimeAsync(3000);
    }
    expect(log).toMatchObject({ opened: 0, wasmRuns: 4 });
    expect(preferred.status()).toEqual({ inference: 'wasm', inferenceReason: 'WebGPU not tried yet' });
  });

  it('then runs on a card that agrees and is quick, and says so', async () => {
    const { preferred, log } = await afterFirstPhoto();
    expect(preferred.status()).toEqual({
      inference: 'webgpu',
      inferenceReason: 'agrees: probabilities within 0.0, 20 ms, WebAssembly 100 ms, Fake 9000',
    });
    const runs = log.gpuRuns;
    expect((await preferred.run(input()))['logits']).toEqual(right);
    expect(log).toMatchObject({ wasmRuns: 2, gpuRuns: runs + 1, opened: 1, released: 0 });
  });

  it('takes a card that rounds differently, and one whose first run builds shaders for seconds', async () => {
    const nearly = (logits: Float32Array) => logits.map((value, i) => value + (i % 2) * 0.01);
    const { preferred } = await afterFirstPhoto({ answer: nearly, firstGpuMs: 9000 });
    expect(preferred.status().inference).toBe('webgpu');
  });

  it.each<[string, Partial<Fake>, RegExp]>([
    ['does not open', { opens: new Error('no WebGPU adapter') }, /^no WebGPU adapter$/],
    ['never opens', { opens: hang() }, /^no answer in 30000 ms$/],
    ['throws', { answer: () => Promise.reject(new Error('shader')) }, /^shader$/],
    ['never answers', { answer: hang }, /^no answer in 20000 ms$/],
    ['gives other numbers', { answer: (logits) => logits.map((v, i) => v + (i % 6 ? 0 : 5)) }, /^differs: /],
    ['gives zeros', { answer: (logits) => logits.map(() => 0) }, /^nothing but 0$/],
    [
      'gives no numbers',
      { answer: (logits) => logits.map((v, i) => (i === 9 ? Number.NaN : v)) },
      /no number/,
    ],
    ['gives too few', { answer: (logits) => logits.subarray(6) }, /^differs: /],
    ['is slow', { gpuMs: 101 }, /^slow: probabilities within 0.0, 101 ms, WebAssembly 100 ms/],
  ])('stays on WebAssembly with a card that %s, and lets go of it', async (_, changes, reason) => {
    const { preferred, log, fake } = await afterFirstPhoto(changes);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(preferred.status().inference).toBe('wasm');
    expect(preferred.status().inferenceReason).toMatch(reason);
    const runs = log.gpuRuns;
    expect((await preferred.run(input()))['logits']).toEqual(right);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(log).toMatchObject({ gpuRuns: runs, wasmRuns: 3, opened: 1 });
    expect(log.released).toBe(fake.opens === undefined ? 1 : 0);
  });

  it('lets go of a card that opens after it was given up', async () => {
    let open = () => {};
    const opens = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { log, preferred } = await afterFirstPhoto({ opens });
    await vi.advanceTimersByTimeAsync(30_000);
    open();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toMatchObject({ gpuRuns: 0, released: 1 });
    expect(preferred.status().inference).toBe('wasm');
  });

  it.each([0, 1])('tries no card with a pass whose share of person is %d', async (share) => {
    const { log, fake, preferred } = await afterFirstPhoto({ share });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.opened).toBe(0);
    fake.share = 0.5;
    await preferred.run(input());
    await vi.advanceTimersByTimeAsync(4000);
    expect(preferred.status().inference).toBe('webgpu');
  });

  it.each<[string, Fake['answer'], string]>([
    ['throws', () => Promise.reject(new Error('validation')), 'failed: validation'],
    ['gives zeros', (logits) => logits.map(() => 0), 'failed: nothing but 0'],
    ['never answers', hang, 'failed: no answer in 3000 ms'],
  ])(
    'makes a pass again on WebAssembly when the card in use %s, and stays there',
    async (_, answer, reason) => {
      const { preferred, log, fake } = await afterFirstPhoto();
      fake.answer = answer;
      const passes = Promise.all([preferred.run(input()), preferred.run(input())]);
      await vi.advanceTimersByTimeAsync(3500);
      expect((await passes).map(({ logits }) => logits)).toEqual([right, right]);
      expect(preferred.status()).toEqual({ inference: 'wasm', inferenceReason: reason });
      expect(log).toMatchObject({ wasmRuns: 4, released: 1, opened: 1 });
      await preferred.run(input());
      await vi.advanceTimersByTimeAsync(10_000);
      expect(log).toMatchObject({ wasmRuns: 5, released: 1, opened: 1 });
    },
  );

  it('notices a device lost amid a pass at once, and between passes', async () => {
    const amid = await afterFirstPhoto();
    amid.fake.answer = hang;
    const pass = amid.preferred.run(input());
    await vi.advanceTimersByTimeAsync(1);
    amid.lose('driver update');
    expect((await pass)['logits']).toEqual(right);
    expect(amid.preferred.status().inferenceReason).toBe('failed: device lost: driver update');
    expect(amid.log).toMatchObject({ wasmRuns: 3, released: 1 });

    const between = await afterFirstPhoto();
    between.lose('unplugged');
    await vi.advanceTimersByTimeAsync(0);
    expect(between.preferred.status().inference).toBe('wasm');
    await between.preferred.run(input());
    expect(between.log).toMatchObject({ wasmRuns: 3, released: 1 });
  });

  it('notices a device lost while it is tried', async () => {
    const { preferred, lose, log } = await afterFirstPhoto({ answer: hang });
    lose('reset');
    await vi.advanceTimersByTimeAsync(0);
    expect(preferred.status()).toEqual({ inference: 'wasm', inferenceReason: 'device lost: reset' });
    expect(log.released).toBe(1);
  });

  it('lets go of everything when it is released: before, during and after the trial', async () => {
    const before = fakes();
    await before.preferred.run(input());
    await before.preferred.run(input());
    before.preferred.release();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(before.log.opened).toBe(0);

    const during = await afterFirstPhoto({
      answer: async (logits) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return logits;
      },
    });
    during.preferred.release();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(during.log.released).toBe(1);
    expect(during.preferred.status().inference).toBe('wasm');

    const after = await afterFirstPhoto();
    after.preferred.release();
    expect(after.log.released).toBe(1);
    expect((await after.preferred.run(input()))['logits']).toEqual(right);
    expect(after.log.wasmRuns).toBe(3);
  });

  it('tries no card before it knows how long a pass takes without loading', async () => {
    const { preferred, log } = fakes();
    await preferred.run(input());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.opened).toBe(0);
  });

  it('rejects only as WebAssembly does', async () => {
    const preferred = preferGpu({
      onWasm: () => Promise.reject(new Error('of WebAssembly')),
      openGpu: () => Promise.reject(new Error('of the card')),
      now: () => 0,
    });
    await expect(preferred.run(input())).rejects.toThrow('of WebAssembly');
  });
});
