import { Icon } from '../../controls/icon.js';
import { usePanel } from '../../panel-context.js';
import type { Stage } from '../../stage.js';
import { strings } from '../../strings.js';

const views = Object.entries(strings.stage.views) as [Stage['view'], string][];

/** The result, or what the engine believes about the photo. The picture's tag says which. */
export function ViewMenu() {
  const { state, intents } = usePanel();
  const { view } = state.stage.value;
  return (
    <div class={view === 'result' ? 'view-menu' : 'view-menu chosen'}>
      <Icon name="eye" />
      <Icon name="down" />
      <select
        aria-label={strings.stage.view}
        title={strings.stage.view}
        value={view}
        onChange={(event) => intents.lookAs(event.currentTarget.value as Stage['view'])}
      >
        {views.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
