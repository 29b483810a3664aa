import { usePanel } from '../../panel-context.js';
import type { SelfTest } from '../../self-test.js';
import { selfTestText } from '../../self-test-text.js';
import { strings } from '../../strings.js';
import { CopyButton } from './copy-button.js';

/** What the panel found out about the place it runs in, to be copied and sent. */
export function SelfTestPage({ test: { lines, isRunning } }: { test: SelfTest }) {
  const { intents } = usePanel();
  const text = selfTestText(lines);
  return (
    <main class="panel self-test">
      <h1>{strings.selfTest.title}</h1>
      <p class="quiet">{strings.selfTest.hint}</p>
      <textarea
        class="facts"
        readOnly
        rows={Math.max(12, lines.length + 4)}
        aria-label={strings.selfTest.title}
        aria-busy={isRunning}
        value={text}
      />
      <p class="quiet" role="status">
        {isRunning ? strings.selfTest.running : ''}
      </p>
      <div class="note-buttons">
        <CopyButton label={strings.selfTest.copy} text={text} />
        {!isRunning && (
          <button type="button" class="button" onClick={() => void intents.runSelfTest()}>
            {strings.selfTest.again}
          </button>
        )}
        <button type="button" class="button" onClick={intents.closeSelfTest}>
          {strings.selfTest.close}
        </button>
      </div>
    </main>
  );
}
