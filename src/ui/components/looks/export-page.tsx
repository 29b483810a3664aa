import { strings } from '../../strings.js';
import { CopyButton } from '../notes/copy-button.js';
import { saveFile } from '../save-file.js';
import { LooksSubpage } from './looks-subpage.js';

export interface ExportPageProps {
  readonly fileName: string;
  readonly text: string;
}

/** Looks as a file: saved, or copied where the host saves nothing. */
export function ExportPage({ fileName, text }: ExportPageProps) {
  return (
    <LooksSubpage title={strings.travel.exportTitle}>
      <p class="quiet">{strings.travel.exportHint}</p>
      <textarea class="facts" readOnly rows={10} aria-label={strings.travel.json} dir="ltr" value={text} />
      <div class="note-buttons">
        <button
          type="button"
          class="button primary"
          onClick={() => saveFile(fileName, 'application/json', text)}
        >
          {strings.travel.save}
        </button>
        <CopyButton label={strings.travel.copy} text={text} />
      </div>
    </LooksSubpage>
  );
}
