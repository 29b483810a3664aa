import type { Choice } from '../../choice.js';
import { IconButton } from '../../controls/icon-button.js';
import { type LookChange, lookChanges } from '../../look-changes.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { useKeptFocus } from '../use-kept-focus.js';

/** How the photo's settings stand to their look: changed since, left behind by it, or without one. */
export function LookState({ choice }: { readonly choice: Choice }) {
  const { state, intents } = usePanel();
  const { lookId, lookVersion, look, settings } = choice;
  const known = state.looks.value.find(({ id }) => id === lookId);
  if (known === undefined) return <p class="note-line">{strings.looks.unknown}</p>;
  if (lookVersion < known.version) {
    const isFinished = state.target.value?.recipe?.lookId === lookId;
    return (
      <div class="note-line">
        <p>{isFinished ? strings.looks.outdated(known.name) : strings.looks.outdatedMeanwhile(known.name)}</p>
        <button type="button" class="button" onClick={() => intents.pickLook(lookId)}>
          {strings.looks.useNew}
        </button>
      </div>
    );
  }
  const recipe = state.target.value?.recipe;
  if (state.lockedLook.value !== null && recipe && recipe.lookId !== lookId) {
    return <p class="note-line">{strings.fileLooks.otherInPhoto(known.name)}</p>;
  }
  const changes = lookChanges(look, settings);
  return changes.length === 0 ? null : <Changes {...{ changes }} resetAll={() => intents.change(look)} />;
}

interface ChangesProps {
  readonly changes: readonly LookChange[];
  readonly resetAll: () => void;
}

function Changes({ changes, resetAll }: ChangesProps) {
  const { intents } = usePanel();
  const place = useKeptFocus<HTMLElement>('button');
  return (
    <section class="changes" aria-label={strings.changes.label} ref={place}>
      <div class="changes-head">
        <h2>{strings.changes.label}</h2>
        <button type="button" class="link" onClick={resetAll}>
          {strings.changes.resetAll}
        </button>
      </div>
      <ul>
        {changes.map(({ label, from, to, undone }) => (
          <li key={label}>
            <bdi>{strings.changes.one(label, from, to)}</bdi>
            <IconButton
              icon="close"
              label={strings.changes.reset(label)}
              onClick={() => intents.change(undone)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
