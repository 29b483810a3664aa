import { fileURLToPath } from 'node:url';
import type { PhotoTasks } from './photo-tasks.js';

/** Threads that each have an engine of their own. */
export interface PhotoPool {
  /**
   * Hands a photo to a thread that is free.
   * @param dropping - when aborted, the thread is ended at once and the promise rejects
   */
  run<Name extends keyof PhotoTasks>(
    name: Name,
    task: Parameters<PhotoTasks[Name]>[0],
    dropping: AbortSignal,
  ): Promise<Awaited<ReturnType<PhotoTasks[Name]>>>;
  close(): Promise<void>;
}

/** @param jobs - number of threads; each starts with its first photo */
export async function openPhotoPool(jobs: number): Promise<PhotoPool> {
  // Loaded here, since only whole folders need it.
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./wide-open-worker.mjs', import.meta.url)),
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread waits for its next photo in its event loop, so that what it does between them goes on.
    atomics: 'disabled',
  });
  return {
    run: (name, task, dropping) => pool.run(task, { name, signal: dropping }),
    close: () => pool.destroy(),
  };
}
