import type { Batch } from '../../batch.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { SeveralMenu } from '../several-menu.js';

/** How many photos there are, and where they were looked for. */
export function BatchHead({ batch }: { readonly batch: Batch }) {
  const { intents } = usePanel();
  const { scope, rows, run } = batch;
  const isResting = run === 'resting';
  return (
    <div class="page-head">
      <h1>{run === 'scanning' ? strings.all.scanning(batch.found) : strings.batch.title(rows.length)}</h1>
      {scope !== 'selection' && <p class="quiet">{strings.all.titles[scope]}</p>}
      {isResting && scope !== 'selection' && (
        <button type="button" class="link" onClick={() => void intents.backToSelection()}>
          {strings.batch.back}
        </button>
      )}
      {isResting && <SeveralMenu />}
    </div>
  );
}
