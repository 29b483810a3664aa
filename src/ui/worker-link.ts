import { type Remote, transferHandlers, wrap } from 'comlink';
import { BlurError } from '../contract/blur-error.js';
import type { EngineApi } from '../contract/engine-api.js';
import { carryBlurErrors } from '../contract/thrown-wire.js';
import { parseWorkerSign } from '../contract/worker-sign.js';

/** One running worker. When it ends, in whatever way, every call made through `during` ends too. */
export interface WorkerLink {
  readonly api: Remote<EngineApi>;
  /** Settles as `call` does, or rejects with `worker-died` when the worker is gone first. */
  during<T>(call: Promise<T>): Promise<T>;
  isDead(): boolean;
  /** Calls back each time the worker says that it has lost the graphics card. */
  onGpuLost(listener: () => void): void;
  /** Ends the worker; running calls reject with `worker-died`. */
  end(reason: string): void;
}

export interface LinkOptions {
  /** make the addresses of the worker's script, in the order in which they are tried */
  readonly urls: readonly (() => string)[];
  /** how long a script may take to say hello */
  readonly helloWithinMs: number;
  /** how long a worker may be busy without any sign of life */
  readonly silentForMs: number;
  /** makes a worker; throws where the host forbids it */
  readonly spawn: (url: string) => Worker;
}

carryBlurErrors(transferHandlers);

/**
 * Starts the worker from the first address that works.
 * @throws BlurError `worker-blocked` when none does
 */
export async function openWorkerLink(options: LinkOptions): Promise<WorkerLink> {
  const reasons: string[] = [];
  for (const makeUrl of options.urls) {
    const url = makeUrl();
    const scheme = url.slice(0, url.indexOf(':') + 1);
    try {
      return await connect(url, options);
    } catch (thrown) {
      reasons.push(`${scheme} ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
  }
  throw new BlurError('worker-blocked', reasons.join('; '));
}

async function connect(url: string, options: LinkOptions): Promise<WorkerLink> {
  const worker = options.spawn(url);
  try {
    await hello(worker, options.helloWithinMs);
  } catch (thrown) {
    worker.terminate();
    throw thrown;
  }
  return watch(worker, options.silentForMs);
}

function hello(worker: Worker, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no hello within ${withinMs} ms`)), withinMs);
    const done = (finish: () => void) => () => {
      clearTimeout(timer);
      finish();
    };
    worker.addEventListener('error', (event) => {
      done(() => reject(new Error(event.message || 'its script does not load')))();
    });
    worker.addEventListener('message', (event) => {
      if (parseWorkerSign(event.data)?.kind === 'hello') done(resolve)();
    });
  });
}

function watch(worker: Worker, silentForMs: number): WorkerLink {
  let death: BlurError | undefined;
  const dying = new Set<(reason: BlurError) => void>();
  const gpuLost: (() => void)[] = [];
  let lastSignMs = performance.now();

  const die = (reason: string) => {
    if (death !== undefined) return;
    death = new BlurError('worker-died', reason);
    clearInterval(patrol);
    worker.terminate();
    for (const reject of dying) reject(death);
    dying.clear();
  };

  worker.addEventListener('error', (event) => die(event.message || 'error in the worker'));
  worker.addEventListener('messageerror', () => die('a message could not be read'));
  worker.addEventListener('message', ({ data }) => {
    lastSignMs = performance.now();
    if (parseWorkerSign(data)?.kind === 'gpu-lost') for (const listener of gpuLost) listener();
  });
  // A worker may also go without any event.
  const patrol = setInterval(() => {
    if (dying.size > 0 && performance.now() - lastSignMs > silentForMs) {
      die(`no sign of life for ${silentForMs} ms`);
    }
  }, silentForMs / 4);

  return {
    api: wrap<EngineApi>(worker),
    isDead: () => death !== undefined,
    end: die,
    onGpuLost: (listener) => void gpuLost.push(listener),
    async during(call) {
      if (death !== undefined) throw death;
      if (dying.size === 0) lastSignMs = performance.now();
      let fail: ((reason: BlurError) => void) | undefined;
      const dead = new Promise<never>((_, reject) => {
        fail = reject;
        dying.add(reject);
      });
      try {
        return await Promise.race([call, dead]);
      } finally {
        dying.delete(fail!);
      }
    },
  };
}
