import type { JobStep } from '../../contract/progress.js';

/** What a long engine call needs from its host: a clock, a place to stop, and somebody to tell. The engine itself has none. */
export interface Job {
  /** Awaited between tiles and stages. Lets the host breathe; rejects with BlurError `cancelled` when the job was dropped. */
  checkpoint(): Promise<void>;
  /** @param fraction - of this step, 0..1 */
  report(step: JobStep, fraction: number): void;
  /** milliseconds, monotone */
  now(): number;
}
