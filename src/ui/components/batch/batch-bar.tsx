import { type Batch, hasBegun } from '../../batch.js';
import { batchCounts } from '../../batch-counts.js';
import { batchSummary } from '../../batch-summary.js';
import { usePanel } from '../../panel-context.js';
import { rowsToApply } from '../../rows-to-apply.js';
import { strings } from '../../strings.js';
import { useKeptFocus } from '../use-kept-focus.js';
import { BatchProgress } from './batch-progress.js';
import { RunButtons } from './run-buttons.js';

/** Stays at the bottom of the list: how far all photos are, or the buttons that begin something. */
export function BatchBar({ batch }: { batch: Batch }) {
  const { state, intents } = usePanel();
  const footer = useKeptFocus<HTMLElement>('.primary');
  const counts = batchCounts(batch);
  return (
    <footer class="bar" ref={footer}>
      {batch.run !== 'resting' && <BatchProgress batch={batch} />}
      {batch.run === 'resting' && hasBegun(batch) && <p>{batchSummary(counts)}</p>}
      {state.file.value?.canEdit === false ? (
        <p class="quiet">{strings.readOnly}</p>
      ) : batch.run === 'resting' ? (
        <RestingButtons batch={batch} />
      ) : (
        <RunButtons run={batch.run} {...intents.batch} />
      )}
    </footer>
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
