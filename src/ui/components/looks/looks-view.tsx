import type { LooksView as View } from '../../looks-view.js';
import { usePanel } from '../../panel-context.js';
import { CheckRulesPage } from './check-rules-page.js';
import { ExportPage } from './export-page.js';
import { ImportPage } from './import-page.js';
import { LibraryPage } from './library-page.js';
import { ReferencePage } from './reference-page.js';
import { VersionsPage } from './versions-page.js';

export interface LooksViewProps {
  readonly view: Exclude<View, { kind: 'cards' }>;
}

/** What is done with looks just now; nothing for a look that is gone. */
export function LooksView({ view }: LooksViewProps) {
  const { state } = usePanel();
  switch (view.kind) {
    case 'export':
      return <ExportPage fileName={view.fileName} text={view.text} />;
    case 'import':
      return <ImportPage draft={view.draft} />;
    case 'library':
      return <LibraryPage />;
    case 'reference':
      return <ReferencePage match={view.match} />;
    case 'versions':
    case 'check': {
      const look = state.file.value?.looks.looks.find(({ id }) => id === view.lookId);
      if (look === undefined) return null;
      return view.kind === 'versions' ? (
        <VersionsPage look={look} />
      ) : (
        <CheckRulesPage key={look.id} look={look} />
      );
    }
  }
}
