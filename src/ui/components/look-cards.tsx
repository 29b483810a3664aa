import { goesThroughLens } from '../../contract/goes-through-lens.js';
import type { Look } from '../../contract/look.js';
import { formatFNumber } from '../f-stops.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { LookPicture } from './look-picture.js';

/** The looks to choose from; real radio buttons, so that arrow keys and screen readers know them. */
export function LookCards() {
  const { state, intents } = usePanel();
  const looks = state.looks.value;
  const chosen = looks.find(({ id }) => id === state.choice.value.lookId);
  return (
    <fieldset class="looks">
      <legend>{strings.looks.legend}</legend>
      <div class="cards">
        {looks.map((look) => (
          <LookCard
            key={look.id}
            look={look}
            isChosen={look === chosen}
            onPick={() => intents.pickLook(look.id)}
          />
        ))}
      </div>
      {chosen && (
        <p class="quiet" aria-hidden="true">
          {strings.looks.suits(chosen.name, chosen.suits)}
        </p>
      )}
    </fieldset>
  );
}

interface LookCardProps {
  readonly look: Look;
  readonly isChosen: boolean;
  readonly onPick: () => void;
}

function LookCard({ look: { id, name, word, suits, settings }, isChosen, onPick }: LookCardProps) {
  return (
    <label class="card" title={suits}>
      <input type="radio" name="look" value={id} checked={isChosen} onChange={onPick} />
      <span class="card-picture">
        <LookPicture settings={settings} />
        {goesThroughLens(settings.backdrop) && (
          <span class="card-stop">{formatFNumber(settings.lens.fNumber)}</span>
        )}
      </span>
      <span class="card-name">{name}</span>
      <span class="card-word">{word}</span>
      <span class="unseen">{suits}</span>
    </label>
  );
}
