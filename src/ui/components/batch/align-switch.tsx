import type { Batch } from '../../batch.js';
import { Switch } from '../../controls/switch.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** Whether heads are aligned with the look; off, and said why, where the look does not say where they go. */
export function AlignSwitch({ batch }: { readonly batch: Batch }) {
  const { state, intents } = usePanel();
  const { lookId } = state.choice.value;
  const canAlign = state.looks.value.find(({ id }) => id === lookId)?.check?.crop !== undefined;
  if (state.file.value?.canEdit === false) return null;
  return (
    <div class="group">
      <Switch
        label={strings.all.align}
        isOn={batch.align && canAlign}
        isDisabled={!canAlign || batch.run !== 'resting'}
        onChange={intents.batch.setAlign}
      />
      {!canAlign && <p class="quiet">{strings.all.alignNot}</p>}
    </div>
  );
}
