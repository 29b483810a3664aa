import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** Things worth knowing about this photo; quiet, because none of them stops the work. */
export function Warnings() {
  const { state } = usePanel();
  const summary = state.summary.value;
  if (summary === null) return null;
  // What a draft thinks of its matte is out of date in a moment.
  const verdict = state.job.value.kind === 'analysing' ? 'good' : summary.verdict.code;
  const sentences = [
    ...(verdict === 'good' ? [] : [strings.verdicts[verdict]]),
    ...summary.warnings.map((code) => strings.warnings[code]),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul class="warnings">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
