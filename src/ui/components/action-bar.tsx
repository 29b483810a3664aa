import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { isBusy } from '../job.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { noticeText } from './notice.js';
import { ProgressRow } from './progress-row.js';
import { SeveralMenu } from './several-menu.js';
import { useKeptFocus } from './use-kept-focus.js';
import { useLasting } from './use-lasting.js';

/** Work that ends sooner shows no bar; with the time a bar takes to appear this is half a second. */
const barAfterMs = 400;

/** Stays at the bottom: what is going on, or the buttons that begin something. */
export function ActionBar() {
  const { state } = usePanel();
  const job = state.job.value;
  const isWorking = isBusy(job);
  const lasts = useLasting(isWorking, barAfterMs);
  const hasButtons =
    state.summary.value !== null || state.target.value?.canRestore === true || job.kind === 'stopped';
  // While something short goes on, the buttons that were there stay, and none come; "Start again" has nothing left to say.
  const rested = useRef<'none' | 'buttons' | 'stopped'>('none');
  if (!isWorking) rested.current = job.kind === 'stopped' ? 'stopped' : hasButtons ? 'buttons' : 'none';
  else if (!hasButtons) rested.current = 'none';
  if (isWorking && (lasts || rested.current === 'stopped')) {
    return (
      <Bar>
        <ProgressRow job={job} />
      </Bar>
    );
  }
  if (job.kind === 'idle' || rested.current === 'none') return null;
  return (
    <Bar>
      {(job.kind === 'stopped' || job.kind === 'ready') && job.notice !== null && (
        <p>{noticeText(job.notice)}</p>
      )}
      {state.file.value?.canEdit === false ? <p class="quiet">{strings.readOnly}</p> : <Buttons />}
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

function Buttons() {
  const { state } = usePanel();
  const job = state.job.value;
  return (
    <div class="buttons">
      {state.target.value?.canRestore === true && <RestoreButton />}
      <SeveralMenu />
      {job.kind === 'stopped' ? <AgainButton /> : state.summary.value !== null && <ApplyButton />}
    </div>
  );
}

function ApplyButton() {
  const { state, intents } = usePanel();
  const { apply, applied, appliedWhy, update } = strings.actions;
  const isApplied = state.isApplied.value;
  const label = state.target.value?.recipe ? update : apply;
  return (
    <button
      type="button"
      class="button primary"
      aria-disabled={isApplied || isBusy(state.job.value)}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      title={isApplied ? appliedWhy : undefined}
      onClick={() => void intents.apply()}
    >
      {isApplied ? applied : label}
    </button>
  );
}

function RestoreButton() {
  const { state, intents } = usePanel();
  return (
    <button
      type="button"
      class="button"
      aria-disabled={isBusy(state.job.value)}
      onClick={() => void intents.restore()}
    >
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
