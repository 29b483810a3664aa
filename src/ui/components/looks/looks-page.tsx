import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { Amount } from '../amount.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { useKeptFocus } from '../use-kept-focus.js';
import { LookCards } from './look-cards.js';
import { LookState } from './look-state.js';
import { looksProblem } from './looks-problem.js';

/** The looks to choose from, what has been changed since, and the way to keep that as a look. */
export function LooksPage() {
  const { state, intents } = usePanel();
  const [renaming, setRenaming] = useState<string | null>(null);
  const page = useKeptFocus<HTMLDivElement>('input[name="look"]:checked', 'input[name="look"]');
  const problem = looksProblem(state.file.value);
  // Coming back from the file, where an undo may have changed its looks.
  useEffect(() => {
    const refresh = () => void intents.refreshLooks();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, [intents]);
  const saveAs = async () => setRenaming(await intents.saveAsLook());
  return (
    <div class="looks-page" ref={page} key="looks">
      <LookCards renaming={renaming} setRenaming={problem === null ? setRenaming : undefined} />
      <LookState choice={state.choice.value} />
      <Amount />
      {problem === null ? (
        <button type="button" class="button save-as" onClick={() => void saveAs()}>
          {strings.looks.saveAs}
        </button>
      ) : (
        <p class="quiet">{problem}</p>
      )}
      <SettingsNoteLine about="looks" />
    </div>
  );
}
