import { BlurError } from '../contract/blur-error.js';
import type { Job } from '../engine/pipeline/job.js';
import type { Clock } from './clock.js';
import type { Ticket } from './jobs.js';
import { createSharedWork, type Report, type SharedWork } from './shared-work.js';

/** Something long in the making, under way or done. */
export interface Kept<T> {
  /** what it is made for */
  key: string;
  /** gone again once it failed */
  work: SharedWork<T> | null;
  done: T | null;
}

/** One caller who waits for it. */
export interface Waiting {
  readonly ticket: Ticket;
  readonly report: Report;
  readonly clock: Clock;
}

export const nothingKept = <T>(): Kept<T> => ({ key: '', work: null, done: null });

/**
 * What is kept for `key`: found, joined while it is under way, or made and kept. Another key takes the place of the one before.
 * @throws what `make` throws; BlurError `cancelled` when the caller was dropped
 */
export async function madeOnce<T>(
  kept: Kept<T>,
  key: string,
  make: (job: Job) => Promise<T>,
  { ticket, report, clock }: Waiting,
): Promise<T> {
  for (;;) {
    if (kept.key !== key) Object.assign(kept, { key, work: null, done: null });
    if (kept.done !== null) return kept.done;
    kept.work ??= createSharedWork(make, clock);
    const shared = kept.work;
    try {
      const done = await shared.join(ticket, report);
      // Meanwhile somebody may have asked for another.
      if (kept.work === shared) kept.done = done;
      return done;
    } catch (thrown) {
      // It may have been stopping for want of anybody waiting just when this call joined: then it starts anew.
      const hasStopped = thrown instanceof BlurError && thrown.code === 'cancelled';
      if (!hasStopped || ticket.isDropped()) throw thrown;
    } finally {
      if (kept.work === shared) kept.work = null;
    }
  }
}
