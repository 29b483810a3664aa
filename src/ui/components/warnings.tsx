import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { VerdictNote } from './notes/verdict-note.js';

/** Things worth knowing about this photo; quiet, because none of them stops the work. */
export function Warnings() {
  const { state } = usePanel();
  const summary = state.summary.value;
  if (summary === null) return null;
  return (
    <>
      {/* What a draft thinks of its matte is out of date in a moment. */}
      {state.job.value.kind !== 'analysing' && <VerdictNote summary={summary} />}
      {summary.warnings.length > 0 && (
        <ul class="warnings">
          {summary.warnings.map((code) => (
            <li key={code}>{strings.warnings[code]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
