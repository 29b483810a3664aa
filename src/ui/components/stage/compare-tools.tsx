import { Icon } from '../../controls/icon.js';
import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { useHold } from './use-hold.js';

const splitStep = 0.1;

/** Before and after: parted by a slider, for as long as a button is held, or until the button is pressed again. */
export function CompareTools({ withHold }: { readonly withHold: boolean }) {
  const { state, intents } = usePanel();
  const { isSplit, splitAt } = state.stage.value;
  return (
    <div class="tool-group">
      <IconButton
        icon="split"
        label={strings.stage.split}
        isPressed={isSplit}
        onClick={() => intents.split(!isSplit)}
      />
      {isSplit && (
        <>
          <IconButton
            icon="minus"
            label={strings.stage.lessOriginal}
            isDisabled={splitAt <= 0}
            onClick={() => intents.splitTo(splitAt - splitStep)}
          />
          <IconButton
            icon="add"
            label={strings.stage.moreOriginal}
            isDisabled={splitAt >= 1}
            onClick={() => intents.splitTo(splitAt + splitStep)}
          />
        </>
      )}
      <IconButton
        icon="original"
        label={strings.photo.showOriginal}
        isPressed={state.comparing.value}
        onClick={() => intents.compare(!state.comparing.value)}
      />
      {withHold && <HoldButton />}
    </div>
  );
}

/** For when the picture itself is pushed, drawn or clicked on. */
function HoldButton() {
  const { intents } = usePanel();
  const { byPointer, byKey } = useHold(intents.compare);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={strings.photo.holdLabel}
      title={strings.photo.holdLabel}
      {...byPointer}
      {...byKey}
    >
      <Icon name="eye" />
    </button>
  );
}
