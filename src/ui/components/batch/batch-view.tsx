import type { Batch } from '../../batch.js';
import { isAside } from '../../is-aside.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { GrowingList } from '../growing-list.js';
import { LooksPage } from '../looks/looks-page.js';
import { IncidentNote } from '../notes/incident-note.js';
import { AlignSwitch } from './align-switch.js';
import { BatchBar } from './batch-bar.js';
import { BatchHead } from './batch-head.js';
import { BatchRow } from './batch-row.js';
import { LeftOut } from './left-out.js';

/** Several photos that get one look, each in a row of its own. */
export function BatchView({ batch }: { batch: Batch }) {
  const { state } = usePanel();
  const isResting = batch.run === 'resting';
  return (
    <>
      <main class="panel scrolling">
        <BatchHead batch={batch} />
        <IncidentNote />
        {isAside(batch, state.selection.value) && <AsideNote isResting={isResting} />}
        {/* A run goes on with the look it began with. */}
        <fieldset class="group" disabled={!isResting}>
          <LooksPage />
        </fieldset>
        <AlignSwitch batch={batch} />
        <GrowingList
          label={strings.batch.list}
          items={batch.rows}
          draw={(row) => <BatchRow key={row.target.nodeId} row={row} isResting={isResting} />}
        />
        <LeftOut layers={batch.leftOut} />
      </main>
      <BatchBar batch={batch} />
    </>
  );
}

function AsideNote({ isResting }: { isResting: boolean }) {
  const { intents } = usePanel();
  return (
    <section class="note" aria-label={strings.batch.aside}>
      <p>{strings.batch.aside}</p>
      {isResting && (
        <button type="button" class="button" onClick={() => void intents.backToSelection()}>
          {strings.batch.back}
        </button>
      )}
    </section>
  );
}
