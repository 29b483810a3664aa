import { IconButton } from '../../controls/icon-button.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

const splitStep = 0.1;

/** Moves the border between before and after without pulling. */
export function SplitButtons() {
  const { state, intents } = usePanel();
  const { splitAt } = state.stage.value;
  return (
    <div class="chip split-chip">
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
    </div>
  );
}
