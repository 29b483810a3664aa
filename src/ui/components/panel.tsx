import { useEffect } from 'preact/hooks';
import { Tabs } from '../controls/tabs.js';
import { isCancellable } from '../job.js';
import type { PanelParts } from '../panel-context.js';
import { usePanel } from '../panel-context.js';
import { type TabName, tabNames } from '../stage.js';
import { strings } from '../strings.js';
import { ActionBar } from './action-bar.js';
import { Announcer } from './announcer.js';
import { BackdropPage } from './backdrop-page.js';
import { EdgePage } from './edge-page.js';
import { EmptyState } from './empty-state.js';
import { ErrorNote } from './error-note.js';
import { FocusPage } from './focus-page.js';
import { LensPage } from './lens-page.js';
import { LooksPage } from './looks/looks-page.js';
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
    </>
  );
}

function Body() {
  const { state, intents } = usePanel();
  const view = state.view.value;
  const job = state.job.value;
  // A look can be chosen while the photo is still being analysed.
  const hasControls = state.summary.value !== null || isCancellable(job) || job.kind === 'stopped';
  if (view === null) {
    return (
      <main class="panel">
        {job.kind === 'failed' ? <ErrorNote /> : <p class="quiet">{strings.waiting}</p>}
      </main>
    );
  }
  if (view.kind === 'nothing') {
    return (
      <main class="panel">
        <EmptyState />
      </main>
    );
  }
  if (view.kind !== 'photo') {
    return (
      <main class="panel">
        <SelectionNote view={view} />
      </main>
    );
  }
  return (
    <>
      <main class="panel working">
        <h1 class="unseen">{view.target.nodeName}</h1>
        <PhotoStage />
        {job.kind === 'failed' && <ErrorNote />}
        {hasControls && (
          <Tabs
            label={strings.tabs.label}
            tabs={tabNames.map((value) => ({ value, label: strings.tabs[value] }))}
            value={state.tab.value}
            onChange={intents.openTab}
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

function listenForKeys({ intents }: PanelParts): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void intents.apply();
    } else if (event.key === 'Escape') {
      intents.cancel();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
