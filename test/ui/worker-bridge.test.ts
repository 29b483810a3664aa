import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/contract/analysis-choices.js';
import { BlurError } from '../../src/contract/blur-error.js';
import { findLook } from '../../src/contract/looks.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { createWorkerBridge } from '../../src/ui/worker-bridge.js';
import type { WorkerLink } from '../../src/ui/worker-link.js';

const summary = { widthPx: 2 };
const of = (imageHash: string) => ({ imageHash, choices: noChoices });

const { settings } = findLook('corporate')!;
const before: RenderSettings = {
  ...settings,
  backdrop: { mode: 'image', imageHash: 'room', throughLens: true },
};

/** Workers one after the other, each of which dies at the call it is told to die at. */
function bridged(
  deadlyCalls: readonly (string | null)[],
  readPhoto: (imageHash: string) => Promise<Uint8Array> = async () => new Uint8Array([1]),
) {
  const log: string[] = [];
  const losing: (() => void)[] = [];
  let spawned = 0;
  let dropOpening: ((error: BlurError) => void) | null = null;
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
      // As the real one: what is opened later drops what is being opened, which is kept nevertheless.
      open: async (hash: string, bytes: Uint8Array | null) => {
        dropOpening?.(new BlurError('cancelled'));
        const dropped = new Promise<never>((_, reject) => {
          dropOpening = reject;
        });
        const opened = answer(`open ${bytes === null ? 'by hash' : 'bytes'} ${hash}`, () => null).then(
          async () => {
            await new Promise((resolve) => setTimeout(resolve, 30));
            held.add(hash);
            return { widthPx: 2 };
          },
        );
        return Promise.race([opened, dropped]);
      },
      analyse: () => answer('analyse', () => summary),
      preview: () => answer('preview', () => ({ widthPx: 2 })),
      thumbnails: () => answer('thumbnails', () => []),
      inspect: () => answer('inspect', () => ({ widthPx: 2 })),
      detail: () => answer('detail', () => ({ widthPx: 2 })),
      portraits: () => answer('portraits', () => []),
      measure: () => answer('measure', () => ({ head: null })),
      judge: () => answer('judge', () => ({ score: 100 })),
      matchReference: () => answer('matchReference', () => ({ check: {} })),
      alignCrop: () => answer('alignCrop', () => null),
      cancel: () => answer('cancel', () => undefined),
    };
    const ended = () => dead;
    const onGpuLost = (listener: () => void) => void losing.push(listener);
    return { api: api as never, during: (call) => call, isDead: ended, end: () => {}, onGpuLost };
  };
  const engine = createWorkerBridge({
    openLink,
    readAssets: async () => ({}) as never,
    readPhoto,
  });
  return { engine, log, loseGpu: () => losing.at(-1)!() };
}

describe('worker bridge', () => {
  it('starts one worker and sends the bytes of a photo once', async () => {
    const { engine, log } = bridged([]);
    await Promise.all([engine.start(), engine.start()]);
    await engine.open('a', 512, 1);
    await engine.open('a', 512, 2);
    expect(log).toEqual(['1 start', '1 knows', '1 open bytes a', '1 knows', '1 open by hash a']);
  });

  it('opens a photo to measure it or to align its crop, and nothing to judge', async () => {
    const { engine, log } = bridged(['measure']);
    const framing = { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect: 1 } as const;
    const rule = { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 };
    expect(await engine.judge([], [])).toEqual({ score: 100 });
    expect(await engine.measure({ ...of('a'), framing }, 1, () => {})).toEqual({ head: null });
    expect(await engine.alignCrop({ ...of('b'), framing, rule }, 2)).toBeNull();
    expect(await engine.matchReference({ head: null } as never)).toEqual({ check: {} });
    expect(log).toEqual([
      ...['1 start', '1 judge', '1 knows', '1 open bytes a', '1 measure'],
      ...['2 start', '2 knows', '2 open bytes a', '2 measure'],
      ...['2 knows', '2 open bytes b', '2 alignCrop', '2 matchReference'],
    ]);
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
      '2 open bytes a',
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

  it('tells of every worker that takes the place of a dead one, and of no other', async () => {
    const { engine } = bridged(['analyse', null]);
    let restarts = 0;
    const end = engine.onRestart(() => void restarts++);
    await engine.open('a', 512, 1);
    expect(restarts).toBe(0);
    await engine.analyse(of('a'), 2, () => {});
    expect(restarts).toBe(1);
    end();
  });

  it('tells when the worker has lost the graphics card', async () => {
    const { engine, loseGpu } = bridged([]);
    let losses = 0;
    const end = engine.onGpuLost(() => void losses++);
    await engine.start();
    loseGpu();
    expect(losses).toBe(1);
    end();
    loseGpu();
    expect(losses).toBe(1);
  });

  it('passes on what the worker shows of a photo, which it opens first', async () => {
    const { engine, log } = bridged([]);
    await engine.portraits(of('a'), 64, 1);
    await engine.inspect({ ...of('a'), settings, maxSidePx: 512, view: 'matte' }, 2);
    const region = { x: 0, y: 0, width: 1, height: 1 };
    await engine.detail({ ...of('a'), settings, region }, 3);
    await engine.thumbnails({ ...of('a'), settings: [settings], maxSidePx: 16 }, 4);
    const calls = log.filter((line) => !line.endsWith('knows'));
    expect(calls).toEqual([
      ...['1 start', '1 open bytes a', '1 portraits', '1 inspect', '1 detail', '1 thumbnails'],
    ]);
  });

  it('opens the picture behind the person when the worker does not hold it, and after a restart again', async () => {
    const { engine, log } = bridged(['preview', null]);
    await engine.open('a', 512, 1);
    await engine.preview({ ...of('a'), settings: before, maxSidePx: 512 }, 2);
    await engine.preview({ ...of('a'), settings: before, maxSidePx: 512 }, 3);
    expect(log.filter((line) => line.startsWith('2') && !line.endsWith('knows'))).toEqual([
      ...['2 start', '2 open bytes room', '2 open bytes a', '2 preview', '2 preview'],
    ]);
  });

  it('says backdrop-missing when that picture cannot be read, but has the thumbnails made', async () => {
    const { engine, log } = bridged([], async (imageHash) => {
      if (imageHash === 'room') throw new BlurError('image-missing', 'gone');
      return new Uint8Array([1]);
    });
    await expect(engine.preview({ ...of('a'), settings: before, maxSidePx: 512 }, 1)).rejects.toMatchObject({
      code: 'backdrop-missing',
      message: 'gone',
      details: { imageHash: 'room' },
    });
    await engine.thumbnails({ ...of('a'), settings: [before, settings], maxSidePx: 16 }, 2);
    expect(log.at(-1)).toBe('1 thumbnails');
  });

  it('opens what it needs itself without dropping what the panel opens, nor each other', async () => {
    const { engine, log } = bridged([]);
    const request = { ...of('a'), settings: before, maxSidePx: 512 };
    await engine.start();
    const panel = engine.open('b', 512, 1);
    const previews = [engine.preview(request, 2), engine.inspect({ ...request, view: 'focus' }, 3)];
    await panel;
    await Promise.all(previews);
    expect(log.filter((line) => line.includes('bytes'))).toEqual([
      ...['1 open bytes b', '1 open bytes room', '1 open bytes a'],
    ]);
  });

  it('tries again when the panel opens something meanwhile, unless the job was given up', async () => {
    const { engine, log } = bridged([]);
    const request = { ...of('a'), settings: before, maxSidePx: 512 };
    const preview = engine.preview(request, 1);
    await expect.poll(() => log.at(-1), { interval: 2 }).toBe('1 open bytes room');
    await engine.open('b', 512, 2);
    await preview;
    expect(log).toContain('1 preview');
    const other = engine.preview({ ...request, imageHash: 'c' }, 3);
    await expect.poll(() => log.at(-1), { interval: 2 }).toBe('1 open bytes c');
    const givenUp = expect(other).rejects.toMatchObject({ code: 'cancelled' });
    engine.cancel(3);
    await engine.open('d', 512, 4);
    await givenUp;
  });

  it('cancels quietly, also when there is no worker', () => {
    const { engine } = bridged([]);
    expect(() => engine.cancel(1)).not.toThrow();
  });
});
