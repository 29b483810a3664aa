import { isBusy } from '../job.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { noticeText } from './notice.js';
import { ProgressRow } from './progress-row.js';

/** Stays at the bottom: what is going on, or the buttons that begin something. */
export function ActionBar() {
  const { state, intents } = usePanel();
  const job = state.job.value;
  if (job.kind === 'idle') return null;
  if (isBusy(job)) {
    return (
      <footer class="bar">
        <ProgressRow job={job} />
      </footer>
    );
  }
  const canApply = state.summary.value !== null && !state.isApplied.value;
  const canRestore = state.target.value?.canRestore === true;
  const isStopped = job.kind === 'stopped';
  if (state.summary.value === null && !canRestore && !isStopped) return null;
  return (
    <footer class="bar">
      {(isStopped || job.kind === 'ready') && job.notice !== null && <p>{noticeText(job.notice)}</p>}
      <div class="buttons">
        {canRestore && (
          <button type="button" class="button" onClick={() => void intents.restore()}>
            {strings.actions.restore}
          </button>
        )}
        {isStopped ? (
          <button type="button" class="button primary" onClick={() => void intents.retry()}>
            {strings.actions.again}
          </button>
        ) : (
          state.summary.value !== null && (
            <button
              type="button"
              class="button primary"
              aria-disabled={!canApply}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              onClick={() => void intents.apply()}
            >
              {state.isApplied.value ? strings.actions.applied : strings.actions.apply}
            </button>
          )
        )}
      </div>
    </footer>
  );
}
