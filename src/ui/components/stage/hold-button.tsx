import { Icon } from '../../controls/icon.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { useHold } from './use-hold.js';

/** For when the picture itself is pushed, drawn or clicked on: lies in its corner. */
export function HoldButton() {
  const { intents } = usePanel();
  const { byPointer, byKey } = useHold(intents.compare);
  return (
    <div class="chip hold-chip">
      <button
        type="button"
        class="icon-button"
        aria-label={strings.photo.holdLabel}
        title={strings.photo.holdLabel}
        {...byPointer}
        {...byKey}
      >
        <Icon name="hold" />
      </button>
    </div>
  );
}
