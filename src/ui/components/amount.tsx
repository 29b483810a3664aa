import { goesThroughLens } from '../../contract/goes-through-lens.js';
import { IconButton } from '../controls/icon-button.js';
import { NumberField } from '../controls/number-field.js';
import { Slider } from '../controls/slider.js';
import { formatFNumber, fStops, nearestStop, strengthWord } from '../f-stops.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** How strong the blur is, in f-stops: to the right the aperture opens and the room gets softer. */
export function Amount() {
  const { state, intents } = usePanel();
  const { look, settings } = state.choice.value;
  const { fNumber } = settings.lens;
  const isPlain = !goesThroughLens(settings.backdrop);
  const set = (next: number) => intents.change({ ...settings, lens: { ...settings.lens, fNumber: next } });
  const label = formatFNumber(fNumber);
  const word = strengthWord(fNumber);
  return (
    <div class="control amount">
      <div class="control-head">
        <label for="amount">{strings.amount.legend}</label>
        {!isPlain && <output for="amount">{word}</output>}
        {!isPlain && look.lens.fNumber !== fNumber && (
          <IconButton
            icon="reset"
            label={strings.amount.reset(formatFNumber(look.lens.fNumber))}
            onClick={() => set(look.lens.fNumber)}
          />
        )}
      </div>
      <div class="control-row">
        <Slider
          id="amount"
          value={nearestStop(fNumber)}
          min={0}
          max={fStops.length - 1}
          step={1}
          valueText={strings.amount.value(label, word)}
          mark={nearestStop(look.lens.fNumber)}
          isDisabled={isPlain}
          describedBy={isPlain ? 'amount-reason' : undefined}
          onChange={(stop) => set(fStops[stop] ?? fNumber)}
        />
        <NumberField
          label={strings.amount.legend}
          value={fNumber}
          min={1}
          max={32}
          step={0.1}
          unit={{ prefix: 'f/', digits: 1 }}
          isDisabled={isPlain}
          onChange={set}
        />
      </div>
      {isPlain ? (
        <p id="amount-reason" class="quiet">
          {strings.amount.plain}
        </p>
      ) : (
        <div class="amount-ends quiet" aria-hidden="true">
          <span>{strings.amount.sharper}</span>
          <span>{strings.amount.softer}</span>
        </div>
      )}
    </div>
  );
}
