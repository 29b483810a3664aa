import { useState } from 'preact/hooks';
import { noFileLooks } from '../../../contract/file-looks.js';
import { checkPage } from '../../../report/check-page.js';
import { checkReportJson } from '../../../report/check-report-json.js';
import type { Check } from '../../check.js';
import { checkedSetOf } from '../../checked-set-of.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { CopyButton } from '../notes/copy-button.js';
import { saveFile } from '../save-file.js';
import { pictureAddress } from './picture-address.js';

/** What was saved last. */
interface Saved {
  readonly fileName: string;
  readonly text: string;
  readonly copy: string;
}

const kinds = {
  page: { type: 'text/html', ending: 'html', make: checkPage, copy: strings.check.copyPage },
  data: { type: 'application/json', ending: 'json', make: checkReportJson, copy: strings.check.copyData },
} as const;

/** The check to send round: a page of thumbnails, or numbers for other programs. */
export function CheckReports({ check }: { readonly check: Check }) {
  const { state } = usePanel();
  const [saved, setSaved] = useState<Saved | null>(null);
  const words = strings.check;
  const save = (kind: keyof typeof kinds) => {
    const { type, ending, make, copy } = kinds[kind];
    const set = checkedSetOf(
      check,
      state.file.value?.name ?? '',
      state.file.value?.looks ?? noFileLooks,
      ({ thumbnail }) => thumbnail && pictureAddress(thumbnail),
    );
    const text = make(set);
    const fileName = `${words.fileName}.${ending}`;
    saveFile(fileName, type, text);
    setSaved({ fileName, text, copy });
  };
  return (
    <section class="group" aria-label={words.report}>
      <h2>{words.report}</h2>
      <div class="note-buttons">
        <button type="button" class="button" onClick={() => save('page')}>
          {words.savePage}
        </button>
        <button type="button" class="button" onClick={() => save('data')}>
          {words.saveData}
        </button>
      </div>
      {saved !== null && (
        <div class="note" role="status">
          <p>{words.saved(saved.fileName)}</p>
          <CopyButton label={saved.copy} text={saved.text} />
        </div>
      )}
    </section>
  );
}
