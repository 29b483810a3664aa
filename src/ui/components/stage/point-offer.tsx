import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** Where nobody was found: a way on that needs no person. */
export function PointOffer() {
  const { state, intents } = usePanel();
  const job = state.job.value;
  const isPointing = state.isPointing.value;
  if (job.kind !== 'failed' || job.error.code !== 'no-person') return null;
  return (
    <div class="point-offer">
      <button
        type="button"
        class="toggle"
        aria-pressed={isPointing}
        onClick={() => intents.pointOut(!isPointing)}
      >
        {strings.pointing.offer}
      </button>
      {isPointing && (
        <p class="quiet" role="status">
          {strings.pointing.hint}
        </p>
      )}
    </div>
  );
}
