import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWorkerLink } from '../../src/ui/worker-link.js';

/** A worker that does only what the test makes it do. */
class FakeWorker extends EventTarget {
  readonly url: string;
  terminated = false;
  constructor(url: string) {
    super();
    this.url = url;
  }
  postMessage() {}
  terminate() {
    this.terminated = true;
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fail(message = '') {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function opening(onSpawn: (worker: FakeWorker) => void) {
  const workers: FakeWorker[] = [];
  const link = openWorkerLink({
    urls: [() => 'data:one', () => 'blob:two'],
    helloWithinMs: 1000,
    silentForMs: 4000,
    spawn: (url) => {
      const worker = new FakeWorker(url);
      workers.push(worker);
      queueMicrotask(() => onSpawn(worker));
      return worker as unknown as Worker;
    },
  });
  return { link, workers };
}

const hello = (worker: FakeWorker) => worker.say({ kind: 'hello' });
const never = () => new Promise<never>(() => {});
const died = expect.objectContaining({ code: 'worker-died' });

afterEach(() => vi.useRealTimers());

describe('starting the worker', () => {
  it('takes the first address that says hello', async () => {
    const { link, workers } = opening(hello);
    expect((await link).isDead()).toBe(false);
    expect(workers.map(({ url }) => url)).toEqual(['data:one']);
  });

  it('goes on to the second when the first fails or keeps silent', async () => {
    vi.useFakeTimers();
    for (const first of [(worker: FakeWorker) => worker.fail(), () => {}]) {
      const { link, workers } = opening((worker) =>
        worker.url === 'blob:two' ? hello(worker) : first(worker),
      );
      await vi.advanceTimersByTimeAsync(1001);
      await link;
      expect(workers.map(({ url, terminated }) => [url, terminated])).toEqual([
        ['data:one', true],
        ['blob:two', false],
      ]);
    }
  });

  it('says worker-blocked, with the reasons, when none starts', async () => {
    const { link } = opening((worker) => worker.fail(`refused ${worker.url}`));
    await expect(link).rejects.toMatchObject({
      code: 'worker-blocked',
      message: 'data: refused data:one; blob: refused blob:two',
    });
  });
});

describe('a running worker', () => {
  const started = async () => {
    const { link, workers } = opening(hello);
    return { link: await link, worker: workers[0]! };
  };

  it('passes on what calls give', async () => {
    const { link } = await started();
    expect(await link.during(Promise.resolve(5))).toBe(5);
    await expect(link.during(Promise.reject(new RangeError('own')))).rejects.toBeInstanceOf(RangeError);
  });

  it.each<[string, (worker: FakeWorker) => void]>([
    ['an error', (worker) => worker.fail('boom')],
    ['a message that cannot be read', (worker) => worker.dispatchEvent(new Event('messageerror'))],
  ])('ends every call under way on %s, and every later one', async (_, strike) => {
    const { link, worker } = await started();
    const calls = [link.during(never()), link.during(never())];
    strike(worker);
    for (const call of calls) await expect(call).rejects.toEqual(died);
    await expect(link.during(Promise.resolve(1))).rejects.toEqual(died);
    expect(worker.terminated).toBe(true);
  });

  it('tells each time the graphics card was lost', async () => {
    const { link, worker } = await started();
    let losses = 0;
    link.onGpuLost(() => void losses++);
    worker.say({ kind: 'alive' });
    worker.say({ kind: 'gpu-lost' });
    worker.say({ kind: 'gpu-lost' });
    expect(losses).toBe(2);
    expect(link.isDead()).toBe(false);
  });

  it('counts as dead when it works without any sign of life for too long, but may be idle for ever', async () => {
    vi.useFakeTimers();
    const { link, worker } = await started();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(link.isDead()).toBe(false);
    const call = link.during(never()).catch((error: unknown) => error);
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(3000);
      worker.say({ kind: 'alive' });
    }
    expect(link.isDead()).toBe(false);
    await vi.advanceTimersByTimeAsync(5001);
    expect(await call).toEqual(died);
  });
});
