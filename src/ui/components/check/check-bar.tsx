import { useMemo } from 'preact/hooks';
import { batchCounts } from '../../batch-counts.js';
import { batchSummary } from '../../batch-summary.js';
import type { Check } from '../../check.js';
import { type FixPlanner, plansFor } from '../../check-fixes.js';
import { checkProgress } from '../../check-news.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { timeLeftWords } from '../../time-left-words.js';
import { BatchProgress } from '../batch/batch-progress.js';
import { RunButtons } from '../batch/run-buttons.js';
import { useKeptFocus } from '../use-kept-focus.js';

export interface CheckBarProps {
  readonly check: Check;
  readonly planner: FixPlanner;
}

/** Stays at the bottom: how far a check or its fixes are, or the buttons that begin them. */
export function CheckBar({ check, planner }: CheckBarProps) {
  const { state, intents } = usePanel();
  const footer = useKeptFocus<HTMLElement>('.primary');
  const fixes = state.fixes.value;
  const words = strings.check;
  if (fixes !== null && fixes.run !== 'resting') {
    const { pauseFixing, resumeFixing, stopFixing } = intents.check;
    return (
      <footer class="bar" ref={footer}>
        <BatchProgress batch={fixes} />
        <RunButtons run={fixes.run} pause={pauseFixing} resume={resumeFixing} stop={stopFixing} />
      </footer>
    );
  }
  if (check.run !== 'resting') {
    return (
      <footer class="bar" ref={footer}>
        <Progress check={check} />
        <div class="buttons">
          <button type="button" class="button" onClick={intents.check.stop}>
            {words.cancel}
          </button>
        </div>
      </footer>
    );
  }
  const isDone = check.report !== null;
  return (
    <footer class="bar" ref={footer}>
      {fixes !== null && <p>{batchSummary(batchCounts(fixes))}</p>}
      {isDone && state.file.value?.canEdit === false && <p class="quiet">{words.readOnly}</p>}
      <div class="buttons">
        <button
          type="button"
          class={isDone ? 'button' : 'button primary'}
          aria-keyshortcuts={isDone ? undefined : 'Control+Enter Meta+Enter'}
          onClick={() => void intents.check.begin()}
        >
          {isDone ? words.again : words.begin}
        </button>
        {isDone && state.file.value?.canEdit !== false && <FixButton {...{ check, planner }} />}
      </div>
    </footer>
  );
}

function FixButton({ check, planner }: CheckBarProps) {
  const { intents } = usePanel();
  const words = strings.check;
  const { filter, report } = check;
  const asked = filter === null ? {} : { code: filter };
  const count = useMemo(() => plansFor(check, planner, asked).size, [planner, filter]);
  const isCrop = report?.alike.some(({ code, fix }) => code === filter && fix === 'align-crop') === true;
  const hasHeads = report?.alike.some(({ fix }) => fix === 'align-crop') === true;
  const why = hasHeads && !check.align ? words.nothingButHeads : words.nothingToFixWhy;
  const label = isCrop ? words.alignAll : filter === 'older-version' ? words.renderAll : words.fixAll;
  return (
    <button
      type="button"
      class="button primary"
      aria-disabled={count === 0}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      title={count === 0 && report?.alike.length ? why : undefined}
      onClick={() => void intents.check.fix(asked)}
    >
      {count === 0 ? words.nothingToFix : label(count)}
    </button>
  );
}

function Progress({ check }: { check: Check }) {
  const words = strings.check;
  const { scanned, run, rows, msLeft } = check;
  const [finished, total] = checkProgress(check);
  const inHand = rows.find(({ state }) => state.kind === 'measuring')?.state;
  const part = inHand?.kind === 'measuring' ? inHand.fraction : 0;
  const isScan = run === 'scanning';
  const looking = scanned === null ? words.scanning(0) : words.scanningPage(scanned.found, scanned.pageName);
  return (
    <div class="progress">
      <div class="progress-text">
        <span>{isScan ? looking : words.measured(finished, total)}</span>
        {msLeft !== null && <span class="quiet">{timeLeftWords(msLeft)}</span>}
      </div>
      <div class="progress-line">
        <progress
          aria-label={words.progress}
          max={1}
          {...(isScan ? {} : { value: (finished + part) / Math.max(1, total) })}
        />
      </div>
    </div>
  );
}
