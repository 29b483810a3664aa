import type { ComponentChildren } from 'preact';
import { isBusy } from '../job.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { noticeText } from './notice.js';
import { ProgressRow } from './progress-row.js';
import { useKeptFocus } from './use-kept-focus.js';

/** Stays at the bottom: what is going on, or the buttons that begin something. */
export function ActionBar() {
  const { state } = usePanel();
  const job = state.job.value;
  if (isBusy(job)) {
    return (
      <Bar>
        <ProgressRow job={job} />
      </Bar>
    );
  }
  const hasButtons =
    state.summary.value !== null || state.target.value?.canRestore === true || job.kind === 'stopped';
  if (job.kind === 'idle' || !hasButtons) return null;
  return (
    <Bar>
      {(job.kind === 'stopped' || job.kind === 'ready') && job.notice !== null && (
        <p>{noticeText(job.notice)}</p>
      )}
      <div class="buttons">
        {state.target.value?.canRestore === true && <RestoreButton />}
        {job.kind === 'stopped' ? <AgainButton /> : state.summary.value !== null && <ApplyButton />}
      </div>
    </Bar>
  );
}

function Bar({ children }: { children: ComponentChildren }) {
  const footer = useKeptFocus<HTMLElement>('.primary');
  return (
    <footer class="bar" ref={footer}>
      {children}
    </footer>
  );
}

function ApplyButton() {
  const { state, intents } = usePanel();
  const isApplied = state.isApplied.value;
  return (
    <button
      type="button"
      class="button primary"
      aria-disabled={isApplied}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={() => void intents.apply()}
    >
      {isApplied ? strings.actions.applied : strings.actions.apply}
    </button>
  );
}

function RestoreButton() {
  const { intents } = usePanel();
  return (
    <button type="button" class="button" onClick={() => void intents.restore()}>
      {strings.actions.restore}
    </button>
  );
}

function AgainButton() {
  const { intents } = usePanel();
  return (
    <button type="button" class="button primary" onClick={() => void intents.retry()}>
      {strings.actions.again}
    </button>
  );
}
