import { useEffect } from 'preact/hooks';
import type { Check } from '../check.js';
import { Tabs } from '../controls/tabs.js';
import type { Intents } from '../intents.js';
import { isCancellable } from '../job.js';
import type { PanelParts } from '../panel-context.js';
import { usePanel } from '../panel-context.js';
import { type TabName, tabNames } from '../stage.js';
import { strings } from '../strings.js';
import { ActionBar } from './action-bar.js';
import { Announcer } from './announcer.js';
import { BackdropPage } from './backdrop-page.js';
import { BatchView } from './batch/batch-view.js';
import { CheckView } from './check/check-view.js';
import { EdgePage } from './edge-page.js';
import { EmptyState } from './empty-state.js';
import { ErrorNote } from './error-note.js';
import { FocusPage } from './focus-page.js';
import { LensPage } from './lens-page.js';
import { LooksPage } from './looks/looks-page.js';
import { SlotButtons } from './looks/slot-buttons.js';
import { IncidentNote } from './notes/incident-note.js';
import { LeftRunNote } from './notes/left-run-note.js';
import { SelfTestPage } from './notes/self-test-page.js';
import { StaleNote } from './notes/stale-note.js';
import { VerdictNote } from './notes/verdict-note.js';
import { WaitingNote } from './notes/waiting-note.js';
import { ResizeHandle } from './resize-handle.js';
import { SelectionNote } from './selection-note.js';
import { PhotoStage } from './stage/photo-stage.js';
import { Warnings } from './warnings.js';

/** The whole panel: what is selected decides what it shows. */
export function Panel() {
  const parts = usePanel();
  useEffect(() => listenForKeys(parts), [parts]);
  return (
    <>
      <Body />
      <Announcer />
      <ResizeHandle />
    </>
  );
}

function Body() {
  const { state, intents } = usePanel();
  const view = state.view.value;
  const job = state.job.value;
  // A look can be chosen while the photo is still being analysed.
  const hasControls = state.summary.value !== null || isCancellable(job) || job.kind === 'stopped';
  if (state.selfTest.value !== null) return <SelfTestPage test={state.selfTest.value} />;
  if (view === null) {
    return (
      <main class="panel">
        <h1 class="unseen">{strings.name}</h1>
        {job.kind === 'failed' ? <ErrorNote /> : <WaitingNote />}
      </main>
    );
  }
  if (state.check.value !== null) return <CheckView check={state.check.value} />;
  if (state.batch.value !== null) return <BatchView batch={state.batch.value} />;
  if (view.kind === 'nothing') {
    return (
      <main class="panel">
        <LeftRunNote />
        <EmptyState />
      </main>
    );
  }
  if (view.kind === 'refused') {
    return (
      <main class="panel">
        <SelectionNote refused={view.refused} />
      </main>
    );
  }
  return (
    <>
      <main class="panel working">
        <h1 class="unseen">{state.target.value?.nodeName}</h1>
        <PhotoStage />
        <IncidentNote />
        <LeftRunNote />
        <StaleNote />
        {job.kind === 'failed' && <ErrorNote />}
        {job.kind === 'failed' && job.error.code === 'no-person' && (
          <SlotButtons slot={state.target.value?.slot ?? null} />
        )}
        {hasControls && (
          <Tabs
            label={strings.tabs.label}
            tabs={tabNames.map((value) => ({ value, label: strings.tabs[value] }))}
            value={state.tab.value}
            onChange={intents.openTab}
            isStill={state.lockedLook.value !== null}
          >
            <TabPage tab={state.tab.value} />
          </Tabs>
        )}
      </main>
      <ActionBar />
    </>
  );
}

function TabPage({ tab }: { tab: TabName }) {
  switch (tab) {
    case 'look':
      return (
        <>
          <VerdictNote />
          <LooksPage />
          <Warnings />
        </>
      );
    case 'lens':
      return <LensPage />;
    case 'backdrop':
      return <BackdropPage />;
    case 'focus':
      return <FocusPage />;
    case 'edge':
      return <EdgePage />;
  }
}

/** What the bar's main button does. */
const fixOrCheck = ({ report, filter }: Check, { check }: Intents): Promise<void> =>
  report === null ? check.begin() : check.fix(filter === null ? {} : { code: filter });

function listenForKeys({ state, intents }: PanelParts): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (state.check.value !== null) void fixOrCheck(state.check.value, intents);
      else void (state.batch.value === null ? intents.apply() : intents.batch.applyAll());
    } else if (event.key === 'Escape') {
      intents.cancel();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
