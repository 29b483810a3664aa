import type { OnProgress } from '../contract/engine-api.js';
import { type JobStep, jobSteps } from '../contract/progress.js';
import type { Report } from './shared-work.js';

/** How long each step takes relative to the others, so that the bar moves evenly; from runs at 0.6 and 6 megapixels. */
const shareOfTime: Readonly<Record<JobStep, number>> = {
  decode: 2,
  faces: 4,
  locate: 20,
  matte: 38,
  refine: 18,
  foreground: 8,
  backdrop: 3,
  depth: 1,
  measure: 2,
  blur: 4,
  composite: 9,
  encode: 7,
};

const reportEveryMs = 60;

/**
 * Turns reports per step into one fraction over the whole job that never falls, and passes on no more than a person can see.
 * @param steps - the steps this job may run, in any order
 * @param now - milliseconds, monotone
 */
export function createProgressMeter(
  steps: readonly JobStep[],
  onProgress: OnProgress,
  now: () => number,
): Report {
  const planned = jobSteps.filter((step) => steps.includes(step));
  const total = planned.reduce((sum, step) => sum + shareOfTime[step], 0);
  const startOf = new Map<JobStep, number>();
  let sum = 0;
  for (const step of planned) {
    startOf.set(step, sum / total);
    sum += shareOfTime[step];
  }
  let highest = 0;
  let lastStep: JobStep | undefined;
  let lastSentMs = Number.NEGATIVE_INFINITY;

  return (step, fraction) => {
    const start = startOf.get(step);
    if (start === undefined) return;
    const within = Math.max(0, Math.min(1, fraction)) * (shareOfTime[step] / total);
    highest = Math.max(highest, Math.min(1, start + within));
    if (step === lastStep && now() - lastSentMs < reportEveryMs) return;
    lastStep = step;
    lastSentMs = now();
    onProgress({ step, fraction: highest });
  };
}
