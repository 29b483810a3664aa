import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** What can be done when no single photo is in hand: check them, or take all of a page or a file. */
export function SeveralLinks() {
  const { intents } = usePanel();
  return (
    <nav class="several" aria-label={strings.all.menu}>
      <button type="button" class="button" onClick={() => void intents.openCheck('page')}>
        {strings.check.open}
      </button>
      <button type="button" class="button" onClick={() => void intents.batch.takeAll('page')}>
        {strings.all.page}
      </button>
      <button type="button" class="button" onClick={() => void intents.batch.takeAll('file')}>
        {strings.all.file}
      </button>
    </nav>
  );
}
