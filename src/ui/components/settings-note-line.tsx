import { usePanel } from '../panel-context.js';
import { sentenceFor } from '../sentence-for.js';
import type { SettingsNote } from '../settings-note.js';
import { strings } from '../strings.js';
import { undoKeys } from './undo-keys.js';

/** What came of something done on this page; read aloud when it appears. */
export function SettingsNoteLine({ about }: { readonly about: 'looks' | 'backdrop' }) {
  const { state } = usePanel();
  const note = state.settingsNote.value;
  const isHere = note !== null && (note.kind === 'failed' ? note.about : 'looks') === about;
  return <div role="status">{isHere && <p class="note-line">{noteText(note)}</p>}</div>;
}

function noteText(note: SettingsNote): string {
  if (note.kind === 'look-deleted') return strings.looks.deleted(note.name, undoKeys());
  if (note.kind === 'done') return note.words;
  const { title, next } = sentenceFor(note.error, navigator.onLine);
  return `${title}. ${next}`;
}
