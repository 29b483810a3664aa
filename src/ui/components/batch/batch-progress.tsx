import type { Batch } from '../../batch.js';
import { batchCounts } from '../../batch-counts.js';
import { strings } from '../../strings.js';
import { timeLeftWords } from '../../time-left-words.js';

/** How far a run over several photos is, in words and as a bar. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { runFinished, runTotal, runFraction } = batchCounts(batch);
  const words = strings.batch;
  const finished = words.finished(runFinished, runTotal);
  const label = {
    scanning: strings.all.scanning(batch.found),
    running: finished,
    pausing: words.pausing,
    paused: `${words.paused} ${finished}`,
    stopping: words.stopping,
    restoring: words.restoring(runFinished, runTotal),
    resting: '',
  }[batch.run];
  return (
    <div class="progress">
      <div class="progress-text">
        <span>{label}</span>
        {batch.run === 'running' && batch.msLeft !== null && (
          <span class="quiet">{timeLeftWords(batch.msLeft)}</span>
        )}
      </div>
      <div class="progress-line">
        <progress
          aria-label={words.overall}
          max={1}
          {...(batch.run === 'scanning' ? {} : { value: runFraction })}
        />
      </div>
    </div>
  );
}
