import type { WireError } from '../contract/blur-error.js';
import type { Progress } from '../contract/progress.js';

/** What the last finished job came to, said once above the buttons. */
export type Notice = 'applied' | 'slot-finished' | 'restored' | 'stopped';

/** What was being done when something failed; decides what "Try again" does. */
export type Doing = 'select' | 'open' | 'preview' | 'apply' | 'restore';

/** The one thing the panel is busy with. */
export type Job =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening'; readonly jobId: number }
  | { readonly kind: 'analysing'; readonly jobId: number; readonly progress: Progress | null }
  /** the person stopped the analysis; the photo stands there unanalysed */
  | { readonly kind: 'stopped'; readonly notice: Notice }
  | { readonly kind: 'ready'; readonly notice: Notice | null }
  | { readonly kind: 'rendering'; readonly jobId: number; readonly progress: Progress | null }
  | { readonly kind: 'writing' }
  | { readonly kind: 'restoring' }
  | { readonly kind: 'failed'; readonly doing: Doing; readonly error: WireError };

/** True while a bar with a Cancel button stands in the panel. */
export const isCancellable = (job: Job): job is Extract<Job, { jobId: number }> => 'jobId' in job;

/** True while nothing else may be begun but cancelling. */
export const isBusy = (job: Job): boolean =>
  isCancellable(job) || job.kind === 'writing' || job.kind === 'restoring';

/** The job after a report of progress: reports of other jobs and reports that would move the bar back change nothing. */
export function advance(job: Job, jobId: number, progress: Progress): Job {
  if ((job.kind !== 'analysing' && job.kind !== 'rendering') || job.jobId !== jobId) return job;
  if (job.progress !== null && progress.fraction < job.progress.fraction) return job;
  return { ...job, progress };
}
