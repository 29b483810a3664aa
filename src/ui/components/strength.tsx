import { goesThroughLens } from '../../contract/goes-through-lens.js';
import { formatFNumber, fStops, nearestStop, strengthWord } from '../f-stops.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** How strong the blur is, in f-stops: to the right the aperture opens and the room gets softer. */
export function Strength() {
  const { state, intents } = usePanel();
  const { base, fNumber, lookFNumber } = state.choice.value;
  const isPlain = !goesThroughLens(base.backdrop);
  const stop = nearestStop(fNumber);
  const setStop = (index: number) => intents.setFNumber(fStops[index] ?? fNumber);
  const label = formatFNumber(fNumber);
  const word = strengthWord(fNumber);
  return (
    <section class="strength">
      <div class="strength-head">
        <label for="strength">{strings.strength.legend}</label>
        {!isPlain && (
          <output for="strength">
            {label} <span class="quiet">{word}</span>
          </output>
        )}
        {!isPlain && lookFNumber !== fNumber && (
          <button type="button" class="link" onClick={() => intents.resetFNumber()}>
            {strings.strength.reset(formatFNumber(lookFNumber))}
          </button>
        )}
      </div>
      <div class="strength-row">
        <StepButton
          sign="−"
          label={strings.strength.less}
          disabled={isPlain || stop === 0}
          onClick={() => setStop(stop - 1)}
        />
        <input
          id="strength"
          type="range"
          min={0}
          max={fStops.length - 1}
          step={1}
          value={stop}
          disabled={isPlain}
          aria-valuetext={strings.strength.value(label, word)}
          aria-describedby={isPlain ? 'strength-reason' : undefined}
          onInput={(event) => setStop(event.currentTarget.valueAsNumber)}
        />
        <StepButton
          sign="+"
          label={strings.strength.more}
          disabled={isPlain || stop === fStops.length - 1}
          onClick={() => setStop(stop + 1)}
        />
      </div>
      {isPlain ? (
        <p id="strength-reason" class="quiet">
          {strings.strength.studio}
        </p>
      ) : (
        <div class="strength-ends quiet" aria-hidden="true">
          <span>{strings.strength.sharper}</span>
          <span>{strings.strength.softer}</span>
        </div>
      )}
    </section>
  );
}

interface StepButtonProps {
  readonly sign: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

// Never really disabled: a button that is used up must not throw the keyboard out of the panel.
const StepButton = ({ sign, label, disabled, onClick }: StepButtonProps) => (
  <button
    type="button"
    class="step"
    aria-label={label}
    aria-disabled={disabled}
    onClick={disabled ? undefined : onClick}
  >
    {sign}
  </button>
);
