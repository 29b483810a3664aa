import type { JobStep } from '../contract/progress.js';
import type { Job } from '../engine/pipeline/job.js';

/** A job that keeps the time of every step; the command line has nobody to report to and never cancels. */
export interface TerminalJob extends Job {
  /** Charges the time since the last charge or report to a step that the engine does not report itself. */
  charge(step: JobStep): void;
  /** milliseconds spent in each step so far */
  stageMs(): Partial<Record<JobStep, number>>;
}

export function createTerminalJob(): TerminalJob {
  const spentMs: Partial<Record<JobStep, number>> = {};
  let sinceMs = performance.now();
  // The engine reports a step when a part of it is done: what has passed since the last word belongs to that step.
  const charge = (step: JobStep) => {
    const nowMs = performance.now();
    spentMs[step] = (spentMs[step] ?? 0) + nowMs - sinceMs;
    sinceMs = nowMs;
  };
  return {
    checkpoint: () => Promise.resolve(),
    report: charge,
    charge,
    now: () => performance.now(),
    stageMs: () =>
      Object.fromEntries(Object.entries(spentMs).map(([step, ms]) => [step, Math.round(ms * 10) / 10])),
  };
}
