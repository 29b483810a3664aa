import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** The last panel in this file was closed before a run over several photos had ended: go on with it, or not. */
export function LeftRunNote() {
  const { state, intents } = usePanel();
  const run = state.leftRun.value;
  if (run === null) return null;
  const words = strings.leftRun;
  const ids = new Set(run.photos.flatMap(({ look }) => run.looks[look ?? -1]?.lookId ?? []));
  const names = state.looks.value.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return (
    <section class="note" aria-label={words.label}>
      <p>{words.title(run.photos.length, run.total)}</p>
      {names.length > 0 && <p class="quiet">{words.looks(names)}</p>}
      {run.photos.some(({ crop }) => crop !== null) && <p class="quiet">{words.aligned}</p>}
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
