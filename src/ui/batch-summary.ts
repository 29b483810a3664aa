import type { BatchCounts } from './batch-counts.js';
import { strings } from './strings.js';

/** `11 done, 1 needs a look, 1 failed`; the figures add up to what was begun. */
export function batchSummary({ done, toCheck, failed, waiting }: BatchCounts): string {
  const { summary } = strings.batch;
  const parts = [
    done > 0 && summary.done(done),
    toCheck > 0 && summary.toCheck(toCheck),
    failed > 0 && summary.failed(failed),
    waiting > 0 && summary.waiting(waiting),
  ];
  return parts.filter((part) => part !== false).join(', ');
}
