import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { Amount } from '../amount.js';
import { LockableSettings } from '../lockable-settings.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { useKeptFocus } from '../use-kept-focus.js';
import { LookCards } from './look-cards.js';
import { LookState } from './look-state.js';
import { LooksMenu } from './looks-menu.js';
import { LooksNews } from './looks-news.js';
import { looksProblem } from './looks-problem.js';
import { LooksView } from './looks-view.js';
import { SlotNote } from './slot-note.js';
import { usePastedLooks } from './use-pasted-looks.js';

/** The looks of the file and those that ship, and everything that is done with them. */
export function LooksPage() {
  const { state, intents } = usePanel();
  const page = useKeptFocus<HTMLDivElement>('input[name="look"]:checked', 'input[name="look"]');
  usePastedLooks();
  // Coming back from the file, where an undo may have changed its looks.
  useEffect(() => {
    const refresh = () => void intents.refreshLooks();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, [intents]);
  const view = state.looksView.value;
  const own = state.file.value?.looks.looks ?? [];
  const isGone = 'lookId' in view && own.every(({ id }) => id !== view.lookId);
  return (
    <div class="looks-page" ref={page} key="looks">
      {view.kind === 'cards' || isGone ? <Cards /> : <LooksView view={view} />}
    </div>
  );
}

/** The looks to choose from, what has been changed since, and the way to keep that as a look. */
function Cards() {
  const { state, intents } = usePanel();
  const [renaming, setRenaming] = useState<string | null>(null);
  const problem = looksProblem(state.file.value);
  const saveAs = async () => setRenaming(await intents.saveAsLook());
  const isLocked = state.lockedLook.value !== null;
  return (
    <>
      <LooksNews />
      <SlotNote slot={state.batch.value === null ? (state.target.value?.slot ?? null) : null} />
      <div class="looks-place">
        <LooksMenu />
        <LookCards renaming={renaming} setRenaming={problem === null ? setRenaming : undefined} />
      </div>
      <LookState choice={state.choice.value} />
      <LockableSettings>
        <Amount />
      </LockableSettings>
      {problem !== null && <p class="quiet">{problem}</p>}
      {problem === null && !isLocked && (
        <button type="button" class="button save-as" onClick={() => void saveAs()}>
          {strings.looks.saveAs}
        </button>
      )}
      <SettingsNoteLine about="looks" />
    </>
  );
}
