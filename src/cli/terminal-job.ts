import type { JobStep } from '../contract/progress.js';
import type { Job } from '../engine/pipeline/job.js';

/** A job that keeps the time of every step; the command line has nobody to report to and never cancels. */
export interface TerminalJob extends Job {
  /** milliseconds spent in each step so far */
  stageMs(): Partial<Record<JobStep, number>>;
  /** Starts the clock of a step that the engine does not report itself. */
  enter(step: JobStep): void;
}

export function createTerminalJob(): TerminalJob {
  const spentMs: Partial<Record<JobStep, number>> = {};
  let current: JobStep | null = null;
  let sinceMs = performance.now();
  const enter = (step: JobStep | null) => {
    const nowMs = performance.now();
    if (current !== null) spentMs[current] = (spentMs[current] ?? 0) + nowMs - sinceMs;
    current = step;
    sinceMs = nowMs;
  };
  return {
    checkpoint: () => Promise.resolve(),
    report: (step) => enter(step),
    enter,
    now: () => performance.now(),
    stageMs: () => {
      enter(current);
      return Object.fromEntries(
        Object.entries(spentMs).map(([step, ms]) => [step, Math.round(ms * 10) / 10]),
      );
    },
  };
}
