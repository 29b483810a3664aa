import { looks } from '../../contract/looks.js';
import { formatFNumber } from '../f-stops.js';
import { isBusy } from '../job.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { LookPicture } from './look-picture.js';

/** The looks to choose from; real radio buttons, so that arrow keys and screen readers know them. */
export function LookCards() {
  const { state, intents } = usePanel();
  const chosen = state.choice.value.lookId;
  return (
    <fieldset class="looks" disabled={isBusy(state.job.value)}>
      <legend>{strings.looks.legend}</legend>
      <div class="cards">
        {looks.map(({ id, name, word, suits, settings }) => (
          <label key={id} class="card">
            <input
              type="radio"
              name="look"
              value={id}
              checked={id === chosen}
              onChange={() => intents.pickLook(id)}
            />
            <LookPicture settings={settings} />
            <span class="card-text">
              <span class="card-name">{name}</span>
              <span class="card-strength">
                {settings.backdrop.mode === 'studio'
                  ? word
                  : `${formatFNumber(settings.lens.fNumber)} · ${word}`}
              </span>
              <span class="card-suits">{suits}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
