import { fileURLToPath } from 'node:url';

/** As much of Piscina as is needed. */
export interface Threads {
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the task's name promises
  run(task: unknown, options: { name: string; signal: AbortSignal }): Promise<any>;
  /** waits for what is in hand */
  close(): Promise<void>;
  destroy(): Promise<void>;
}

/** Gives a function that starts threads. Piscina is loaded here, since only whole folders need it. */
export async function loadPhotoThreads(): Promise<(jobs: number) => Threads> {
  const { Piscina } = await import('piscina');
  return (jobs) =>
    new Piscina({
      filename: fileURLToPath(new URL('./wide-open-worker.mjs', import.meta.url)),
      minThreads: 0,
      maxThreads: jobs,
      idleTimeout: Number.POSITIVE_INFINITY,
      // A thread waits for its next photo in its event loop, so that what it does between them goes on.
      atomics: 'disabled',
    });
}
