import { type Batch, hasBegun } from './batch.js';
import { batchCounts } from './batch-counts.js';
import { batchSummary } from './batch-summary.js';
import { strings } from './strings.js';

/** What is read aloud about a list of several photos: photos, never percentages. */
export function batchNews(batch: Batch): string {
  const { runFinished, runTotal } = batchCounts(batch);
  const words = strings.batch;
  switch (batch.run) {
    case 'scanning':
      return strings.all.scanning(batch.found);
    case 'running':
      return words.finished(runFinished, runTotal);
    case 'restoring':
      return words.restoring(runFinished, runTotal);
    case 'pausing':
      return words.pausing;
    case 'paused':
      return `${words.paused} ${words.finished(runFinished, runTotal)}`;
    case 'stopping':
      return words.stopping;
    case 'resting':
      return hasBegun(batch) ? batchSummary(batchCounts(batch)) : words.title(batch.rows.length);
  }
}
