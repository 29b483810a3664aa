import { BlurError } from '../contract/blur-error.js';

/** One call of the panel, as the work behind it sees it. */
export interface Ticket {
  /** true once the call was cancelled or overtaken; its caller has its answer already */
  isDropped(): boolean;
}

export interface Jobs {
  /**
   * Runs `work` as the latest job of `method`. An earlier one of the same method that is still under way is dropped.
   * @throws BlurError `cancelled` as soon as the job is dropped, however long `work` takes to notice
   */
  run<T>(method: string, jobId: number, work: (ticket: Ticket) => Promise<T>): Promise<T>;
  /** Drops every running call of this job; unknown ids are ignored. */
  cancel(jobId: number): void;
}

interface Running {
  readonly method: string;
  readonly jobId: number;
  drop(): void;
}

/** Keeps the calls that are under way: the latest of a method wins, cancelled ones answer at once. */
export function createJobs(): Jobs {
  const running = new Set<Running>();
  const dropAll = (matches: (job: Running) => boolean) => {
    for (const job of [...running].filter(matches)) job.drop();
  };

  return {
    async run(method, jobId, work) {
      dropAll((job) => job.method === method);
      let dropped = false;
      let job: Running | undefined;
      const dropping = new Promise<never>((_, reject) => {
        const drop = () => {
          dropped = true;
          reject(new BlurError('cancelled', `${method} ${jobId}`));
        };
        job = { method, jobId, drop };
        running.add(job);
      });
      try {
        return await Promise.race([work({ isDropped: () => dropped }), dropping]);
      } finally {
        running.delete(job!);
      }
    },
    cancel: (jobId) => dropAll((job) => job.jobId === jobId),
  };
}
