import { goesThroughLens } from '../../contract/goes-through-lens.js';
import { NumberControl } from '../controls/number-control.js';
import { units } from '../controls/units.js';
import { stopScale, strengthWord } from '../f-stops.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** How strong the blur is, in f-stops: to the right the aperture opens and the room gets softer. */
export function Amount() {
  const { state, intents } = usePanel();
  const { look, settings } = state.choice.value;
  const { fNumber } = settings.lens;
  const isPlain = !goesThroughLens(settings.backdrop);
  return (
    <div class="amount">
      <NumberControl
        id="amount"
        label={strings.amount.legend}
        value={fNumber}
        min={1}
        max={32}
        step={0.1}
        unit={units.fNumber}
        scale={stopScale}
        word={strengthWord(fNumber)}
        resetTo={look.lens.fNumber}
        isDisabled={isPlain}
        hint={isPlain ? strings.lens.plain : undefined}
        onChange={(next) => intents.change({ ...settings, lens: { ...settings.lens, fNumber: next } })}
      />
      {!isPlain && (
        <div class="amount-ends quiet" aria-hidden="true">
          <span>{strings.amount.sharper}</span>
          <span>{strings.amount.softer}</span>
        </div>
      )}
    </div>
  );
}
