import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** The way to the self-test for people who are asked for it. */
export function SelfTestLink() {
  const { intents } = usePanel();
  return (
    <button type="button" class="link" onClick={() => void intents.runSelfTest()}>
      {strings.selfTest.open}
    </button>
  );
}
