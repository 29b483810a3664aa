import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** For a photo that took the place of a finished one: the same look again, or not. */
export function StaleNote() {
  const { state, intents } = usePanel();
  if (!state.offersStaleLook.value || state.target.value?.recipe !== null) return null;
  return (
    <section class="note" aria-label={strings.stale.title}>
      <p>{strings.stale.title}.</p>
      <div class="note-buttons">
        <button type="button" class="button" onClick={intents.useStaleLook}>
          {strings.stale.useLook}
        </button>
        <button type="button" class="button" onClick={intents.startFresh}>
          {strings.stale.fresh}
        </button>
      </div>
    </section>
  );
}
