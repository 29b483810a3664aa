import { usePanel } from '../../panel-context.js';
import type { Stage } from '../../stage.js';
import { strings } from '../../strings.js';

const views = Object.entries(strings.stage.views) as [Stage['view'], string][];

/** The result, or what the engine believes about the photo. */
export function ViewMenu() {
  const { state, intents } = usePanel();
  return (
    <select
      class="field view-menu"
      aria-label={strings.stage.view}
      value={state.stage.value.view}
      onChange={(event) => intents.lookAs(event.currentTarget.value as Stage['view'])}
    >
      {views.map(([view, label]) => (
        <option key={view} value={view}>
          {label}
        </option>
      ))}
    </select>
  );
}
