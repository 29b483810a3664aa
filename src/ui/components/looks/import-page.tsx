import { useRef } from 'preact/hooks';
import type { ImportRow } from '../../import-rows.js';
import type { LookImport } from '../../look-import.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { LooksSubpage } from './looks-subpage.js';

/** A look file chosen or pasted, what would come of it, and the button that does it. */
export function ImportPage({ draft }: { readonly draft: LookImport }) {
  const { intents } = usePanel();
  const picker = useRef<HTMLInputElement>(null);
  const words = strings.travel;
  const { problem, read, rows, newDefault } = draft;
  const isNews = newDefault !== null || rows.some(({ kind }) => kind !== 'same');
  const take = async (file: File | undefined) => {
    if (file !== undefined) intents.previewImport(await file.text());
  };
  return (
    <LooksSubpage title={words.importTitle}>
      <p class="quiet">{words.importHint}</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again once it has been mended.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button save-as" onClick={() => picker.current?.click()}>
        {words.choose}
      </button>
      <textarea
        class="facts"
        rows={6}
        spellcheck={false}
        dir="ltr"
        aria-label={words.text}
        aria-invalid={problem !== null}
        value={draft.text}
        onInput={(event) => intents.previewImport(event.currentTarget.value)}
      />
      <div class="subpage-part" role="status">
        {problem !== null && <p class="note-line">{problem}</p>}
        {read?.isNewer && <p class="note-line">{words.newer}</p>}
        {read !== null && read.unreadCount > 0 && <p class="note-line">{words.unread(read.unreadCount)}</p>}
        {read !== null && read.looks.length === 0 && <p class="note-line">{words.empty}</p>}
        {rows.length > 0 && <Rows rows={rows} />}
        {newDefault !== null && <p>{strings.fileLooks.defaultSet(newDefault)}</p>}
      </div>
      {rows.length > 0 && (
        <button
          type="button"
          class="button primary save-as"
          aria-disabled={!isNews}
          onClick={() => {
            if (isNews) void intents.confirmImport();
          }}
        >
          {isNews ? words.confirm : words.nothing}
        </button>
      )}
      <SettingsNoteLine about="looks" />
    </LooksSubpage>
  );
}

function Rows({ rows }: { readonly rows: readonly ImportRow[] }) {
  const words = strings.travel;
  return (
    <>
      <h2>{words.willDo}</h2>
      <ul class="plain-list">
        {rows.map(({ lookId, name, kind, versions }) => (
          <li key={lookId}>
            <bdi>{name}</bdi>{' '}
            <span class="quiet">{kind === 'updated' ? words.updated(...versions!) : words.rows[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
