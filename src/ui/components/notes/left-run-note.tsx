import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** The last panel in this file was closed before all photos had their look: go on with it, or not. */
export function LeftRunNote() {
  const { state, intents } = usePanel();
  const run = state.leftRun.value;
  if (run === null) return null;
  const words = strings.leftRun;
  const look = state.looks.value.find(({ id }) => id === run.lookId);
  return (
    <section class="note" aria-label={words.label}>
      <p>{words.title(run.photos.length, run.total)}</p>
      {look !== undefined && <p class="quiet">{words.look(look.name)}</p>}
      <div class="note-buttons">
        <button type="button" class="button" onClick={() => void intents.batch.continueLeft()}>
          {words.go}
        </button>
        <button type="button" class="button" onClick={() => intents.batch.forgetLeft()}>
          {words.forget}
        </button>
      </div>
    </section>
  );
}
