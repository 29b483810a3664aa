import type { AnalysisSummary } from '../../../contract/analysis-summary.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** Where the engine doubts its own outline, and the places where a person can look and help. */
export function VerdictNote({ summary }: { summary: AnalysisSummary }) {
  const { intents } = usePanel();
  const { code } = summary.verdict;
  if (code === 'good') return null;
  return (
    <section class="note" aria-label={strings.verdicts[code]}>
      <p>{strings.verdicts[code]}</p>
      <div class="note-buttons">
        {code === 'check-hair' ? (
          <button type="button" class="button" onClick={() => intents.lookCloser('hair')}>
            {strings.lookAtHair}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => intents.openTab('focus')}>
            {strings.chooseSharp}
          </button>
        )}
        <button type="button" class="button" onClick={() => intents.openTab('edge')}>
          {strings.mendEdge}
        </button>
      </div>
    </section>
  );
}
