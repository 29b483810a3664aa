import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** Before and after: side by side, or the original until the button is pressed again. */
export function CompareTools() {
  const { state, intents } = usePanel();
  const { isSplit } = state.stage.value;
  return (
    <div class="tool-group">
      <IconButton
        icon="split"
        label={strings.stage.split}
        isPressed={isSplit}
        onClick={() => intents.split(!isSplit)}
      />
      <IconButton
        icon="original"
        label={strings.photo.showOriginal}
        isPressed={state.comparing.value}
        onClick={() => intents.compare(!state.comparing.value)}
      />
    </div>
  );
}
