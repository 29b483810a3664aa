import { BlurError } from '../contract/blur-error.js';
import { noFileLooks } from '../contract/file-looks.js';
import { packLookFile } from '../contract/look-file.js';
import { withLookFile } from '../contract/with-look-file.js';
import { fileNameOf } from './file-name-of.js';
import type { Flow } from './flow.js';
import { lookImportOf, noImport } from './look-import.js';
import type { LooksStore } from './looks-store.js';
import type { LooksView } from './looks-view.js';
import { strings } from './strings.js';

export interface LookTravelFlow {
  openLooksView(view: LooksView): void;
  closeLooksView(): void;
  /** Shows one look, or all of the file's, as a look file to be saved or copied. */
  exportLooks(lookId: string | null): void;
  /** Shows what would come of a look file; nothing is changed. */
  previewImport(text: string): void;
  /** Does what the preview says, with what the file holds by then. */
  confirmImport(): Promise<void>;
}

export function createLookTravelFlow({ state }: Flow, store: LooksStore): LookTravelFlow {
  const content = () => state.file.value?.looks ?? noFileLooks;
  const show = (view: LooksView) => {
    state.settingsNote.value = null;
    state.looksView.value = view;
  };
  const close = () => show({ kind: 'cards' });
  return {
    openLooksView: show,
    closeLooksView: close,
    exportLooks(lookId) {
      const { looks, defaultLookId } = content();
      const one = state.looks.value.find(({ id }) => id === lookId);
      const name = one?.name ?? state.file.value?.name ?? '';
      const isDefaultHere = one === undefined && looks.some(({ id }) => id === defaultLookId);
      try {
        const text = packLookFile({
          looks: one === undefined ? looks : [one],
          ...(isDefaultHere && defaultLookId !== null && { defaultLookId }),
        });
        show({ kind: 'export', fileName: fileNameOf(name), text });
      } catch (thrown) {
        store.say(BlurError.from(thrown).message);
      }
    },
    previewImport(text) {
      state.tab.value = 'look';
      show({ kind: 'import', draft: text === '' ? noImport : lookImportOf(text, content()) });
    },
    async confirmImport() {
      const view = state.looksView.value;
      if (view.kind !== 'import' || view.draft.read === null) return;
      const { read, rows } = view.draft;
      if (!(await store.edit((now, at) => withLookFile(now, read, at)))) return;
      close();
      const count = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
      store.say(strings.travel.done(count('added', 'beside'), count('updated'), count('version')));
    },
  };
}
