import type { BlurErrorCode } from '../contract/blur-error.js';
import type { FailedPhoto, PhotoTasks } from './photo-tasks.js';
import type { Threads } from './photo-threads.js';

/** Threads that each have an engine of their own. */
export interface PhotoPool {
  /**
   * Hands a photo to a thread that is free.
   * @param dropping - when aborted, the thread is ended at once and the promise rejects
   */
  run<Name extends keyof PhotoTasks>(
    name: Name,
    task: PhotoTasks[Name]['task'],
    dropping: AbortSignal,
  ): Promise<PhotoTasks[Name]['outcome']>;
  /** Ends all threads; photos in hand are dropped. */
  close(): Promise<void>;
}

/** What may leave WebAssembly in pieces for the rest of a thread's life; everything else is the photo's own fault. */
const breaksThread: readonly BlurErrorCode[] = ['out-of-memory', 'inference', 'model-load', 'host'];

/** @param jobs - number of threads; each starts with its first photo */
export function createPhotoPool(jobs: number, start: (jobs: number) => Threads): PhotoPool {
  let threads = start(jobs);
  const retired: Promise<void>[] = [];
  return {
    async run(name, task, dropping) {
      const mine = threads;
      const outcome = await mine.run(task, { name, signal: dropping });
      if (isBroken(outcome) && mine === threads) {
        // The photos in hand may end where they are; the next ones get threads that nothing has gone wrong in.
        threads = start(jobs);
        retired.push(mine.close());
      }
      return outcome;
    },
    async close() {
      await threads.destroy();
      await Promise.allSettled(retired);
    },
  };
}

const isBroken = (outcome: object | FailedPhoto): boolean =>
  'error' in outcome && breaksThread.includes(outcome.error.code);
