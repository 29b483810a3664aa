import { BlurError } from '../contract/blur-error.js';
import type { JobStep } from '../contract/progress.js';
import type { Job } from '../engine/pipeline/job.js';
import type { Clock } from './clock.js';
import type { Ticket } from './jobs.js';

export type Report = (step: JobStep, fraction: number) => void;

interface Waiter {
  readonly ticket: Ticket;
  readonly report: Report;
}

/** One piece of long work that several calls may wait for. It goes on as long as one of them still wants it. */
export interface SharedWork<T> {
  /** @throws BlurError `cancelled` when the work had to stop for want of anybody waiting */
  join(ticket: Ticket, report: Report): Promise<T>;
  /** false when the next checkpoint will stop it */
  isWanted(): boolean;
}

/** Starts `work` when it is first joined. */
export function createSharedWork<T>(work: (job: Job) => Promise<T>, clock: Clock): SharedWork<T> {
  const waiters = new Set<Waiter>();
  let promise: Promise<T> | undefined;
  const isWanted = () => [...waiters].some(({ ticket }) => !ticket.isDropped());

  const stopIfUnwanted = () => {
    if (!isWanted()) throw new BlurError('cancelled', 'nobody waits for this work any more');
  };
  const job: Job = {
    async checkpoint() {
      stopIfUnwanted();
      await clock.breathe();
      stopIfUnwanted();
    },
    report(step, fraction) {
      for (const waiter of waiters) waiter.report(step, fraction);
    },
    now: () => clock.now(),
  };

  return {
    isWanted,
    join(ticket, report) {
      waiters.add({ ticket, report });
      promise ??= work(job);
      return promise;
    },
  };
}
