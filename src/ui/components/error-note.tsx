import { diagnosticsText } from '../diagnostics-text.js';
import { usePanel } from '../panel-context.js';
import { sentenceFor } from '../sentence-for.js';
import { strings } from '../strings.js';
import { CopyButton } from './notes/copy-button.js';
import { SelfTestLink } from './notes/self-test-link.js';

/** What failed, in plain words, the next step, and the facts for those who help. */
export function ErrorNote() {
  const { state, intents } = usePanel();
  const job = state.job.value;
  if (job.kind !== 'failed') return null;
  const { title, next, isFinal } = sentenceFor(job.error, navigator.onLine);
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
        <pre class="facts">{text}</pre>
        <div class="note-buttons">
          <CopyButton label={strings.details.copy} text={text} />
          <SelfTestLink />
        </div>
      </details>
    </section>
  );
}
