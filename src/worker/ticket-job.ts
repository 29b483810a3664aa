import { BlurError } from '../contract/blur-error.js';
import type { Job } from '../engine/pipeline/job.js';
import type { Clock } from './clock.js';
import type { Ticket } from './jobs.js';
import type { Report } from './shared-work.js';

/** The job of one call: it stops at the next checkpoint once the call is dropped. */
export function ticketJob(ticket: Ticket, report: Report, clock: Clock): Job {
  const stopIfDropped = () => {
    if (ticket.isDropped()) throw new BlurError('cancelled');
  };
  return {
    async checkpoint() {
      stopIfDropped();
      await clock.breathe();
      stopIfDropped();
    },
    report,
    now: () => clock.now(),
  };
}
