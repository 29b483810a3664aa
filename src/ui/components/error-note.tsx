import { useState } from 'preact/hooks';
import { diagnosticsText } from '../diagnostics-text.js';
import { usePanel } from '../panel-context.js';
import { sentenceFor } from '../sentence-for.js';
import { strings } from '../strings.js';
import { copyText } from './copy-text.js';

/** What failed, in plain words, the next step, and the facts for those who help. */
export function ErrorNote() {
  const { state, intents } = usePanel();
  const job = state.job.value;
  const [copyLabel, setCopyLabel] = useState<string>(strings.details.copy);
  if (job.kind !== 'failed') return null;
  const { title, next, isFinal } = sentenceFor(job.error);
  const text = diagnosticsText({
    error: job.error,
    diagnostics: state.diagnostics.value,
    summary: state.summary.value,
  });
  return (
    <section class="error" aria-label={title}>
      <h2>{title}</h2>
      <p>{next}</p>
      {!isFinal && (
        <button type="button" class="button" onClick={() => void intents.retry()}>
          {strings.actions.retry}
        </button>
      )}
      <details>
        <summary>{strings.details.summary}</summary>
        <pre>{text}</pre>
        <button
          type="button"
          class="button"
          onClick={() => setCopyLabel(copyText(text) ? strings.details.copied : strings.details.select)}
        >
          {copyLabel}
        </button>
      </details>
    </section>
  );
}
