import type { JobStep } from '../../contract/progress.js';

/** Runs the named steps of a job and notes how long each took. */
export interface StageTimer {
  readonly stageMs: Readonly<Partial<Record<JobStep, number>>>;
  time<T>(step: JobStep, work: () => Promise<T>): Promise<T>;
}

/** @param now - milliseconds, monotone */
export function createStageTimer(now: () => number): StageTimer {
  const stageMs: Partial<Record<JobStep, number>> = {};
  return {
    stageMs,
    async time(step, work) {
      const startMs = now();
      try {
        return await work();
      } finally {
        stageMs[step] = Math.round(now() - startMs);
      }
    },
  };
}
