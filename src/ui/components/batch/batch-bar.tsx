import { type Batch, hasBegun } from '../../batch.js';
import { batchCounts } from '../../batch-counts.js';
import { batchSummary } from '../../batch-summary.js';
import { usePanel } from '../../panel-context.js';
import { rowsToApply } from '../../rows-to-apply.js';
import { strings } from '../../strings.js';
import { timeLeftWords } from '../../time-left-words.js';
import { useKeptFocus } from '../use-kept-focus.js';

/** Stays at the bottom of the list: how far all photos are, or the buttons that begin something. */
export function BatchBar({ batch }: { batch: Batch }) {
  const { state } = usePanel();
  const footer = useKeptFocus<HTMLElement>('.primary');
  const counts = batchCounts(batch);
  return (
    <footer class="bar" ref={footer}>
      {batch.run !== 'resting' && <Overall batch={batch} />}
      {batch.run === 'resting' && hasBegun(batch) && <p>{batchSummary(counts)}</p>}
      {state.file.value?.canEdit === false ? (
        <p class="quiet">{strings.readOnly}</p>
      ) : batch.run === 'resting' ? (
        <RestingButtons batch={batch} />
      ) : (
        <RunButtons run={batch.run} />
      )}
    </footer>
  );
}

function Overall({ batch }: { batch: Batch }) {
  const { runFinished, runTotal, runFraction } = batchCounts(batch);
  const words = strings.batch;
  const finished = words.finished(runFinished, runTotal);
  const label = {
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
        <progress aria-label={words.overall} max={1} value={runFraction} />
      </div>
    </div>
  );
}

function RunButtons({ run }: { run: Exclude<Batch['run'], 'resting'> }) {
  const { batch } = usePanel().intents;
  if (run === 'stopping' || run === 'restoring') return null;
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={batch.stop}>
        {strings.batch.cancel}
      </button>
      {run === 'running' ? (
        <button type="button" class="button" onClick={batch.pause}>
          {strings.batch.pause}
        </button>
      ) : (
        <button type="button" class="button primary" onClick={() => void batch.resume()}>
          {strings.batch.resume}
        </button>
      )}
    </div>
  );
}

function RestingButtons({ batch }: { batch: Batch }) {
  const { state, intents } = usePanel();
  const { canRetry, canRestore } = batchCounts(batch);
  const toApply = rowsToApply(batch, state.choice.value).length;
  const words = strings.batch;
  return (
    <div class="buttons">
      {canRestore > 0 && (
        <button type="button" class="button" onClick={() => void intents.batch.restoreAll()}>
          {words.restore(canRestore)}
        </button>
      )}
      {canRetry > 0 && (
        <button type="button" class="button" onClick={() => void intents.batch.retryFailed()}>
          {words.retryFailed}
        </button>
      )}
      <button
        type="button"
        class="button primary"
        aria-disabled={toApply === 0}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={toApply === 0 ? words.nothingToDoWhy : undefined}
        onClick={() => void intents.batch.applyAll()}
      >
        {toApply === 0 ? words.nothingToDo : words.apply(toApply)}
      </button>
    </div>
  );
}
