import { useMemo } from 'preact/hooks';
import { noFileLooks } from '../../../contract/file-looks.js';
import type { Check } from '../../check.js';
import { fixPlanner } from '../../check-fixes.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { IncidentNote } from '../notes/incident-note.js';
import { CheckBar } from './check-bar.js';
import { CheckResult } from './check-result.js';
import { CheckScore } from './check-score.js';
import { CheckSetup } from './check-setup.js';
import { MeasuredNow } from './measured-now.js';

/** Whether photos are alike, what is off, and the way to mend it. */
export function CheckView({ check }: { readonly check: Check }) {
  const { state, intents } = usePanel();
  const words = strings.check;
  const fileLooks = state.file.value?.looks ?? noFileLooks;
  const { report, rows, align, chosenLookId } = check;
  const planner = useMemo(() => fixPlanner(check, fileLooks), [report, rows, align, chosenLookId, fileLooks]);
  const isFree = check.run === 'resting' && (state.fixes.value?.run ?? 'resting') === 'resting';
  const canChange = isFree && state.file.value?.canEdit !== false;
  const hasResult = check.report !== null || check.rows.length > 0;
  return (
    <>
      <main class="panel scrolling check">
        <div class="page-head">
          <h1>{words.title}</h1>
          {(isFree || check.run !== 'resting') && (
            <button type="button" class="link" onClick={() => void intents.backToSelection()}>
              {words.back}
            </button>
          )}
        </div>
        <IncidentNote />
        {check.report === null && check.run === 'resting' && <p class="quiet">{words.hint}</p>}
        <CheckSetup check={check} isFree={isFree} />
        {check.run === 'resting' && <CheckScore check={check} />}
        {check.run === 'measuring' && <MeasuredNow check={check} />}
        {check.run === 'resting' && hasResult && <CheckResult {...{ check, planner }} isFree={canChange} />}
      </main>
      <CheckBar {...{ check, planner }} />
    </>
  );
}
