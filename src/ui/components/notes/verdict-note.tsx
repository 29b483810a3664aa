import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** Where the engine doubts its own outline, and the places where a person can look and help. */
export function VerdictNote() {
  const { state, intents } = usePanel();
  const code = state.summary.value?.verdict.code ?? 'good';
  // What a draft thinks of its matte is out of date in a moment.
  if (code === 'good' || state.job.value.kind === 'analysing') return null;
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
