import { strings } from '../strings.js';
import { IconButton } from './icon-button.js';
import { formatValue, NumberField, type Unit } from './number-field.js';
import { Slider } from './slider.js';

export interface NumberControlProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: Unit;
  /** the look's own value, which "Reset" goes back to */
  readonly resetTo: number;
  readonly onChange: (value: number) => void;
  readonly isDisabled?: boolean;
  /** one quiet line below */
  readonly hint?: string;
}

/** One setting: its name, a slider, a field for the exact number, and the way back to what the look has. */
export function NumberControl(props: NumberControlProps) {
  const { id, label, value, min, max, step, unit, resetTo, onChange, isDisabled = false, hint } = props;
  const isChanged = Math.abs(value - resetTo) > step / 2;
  return (
    <div class="control">
      <div class="control-head">
        <label for={id}>{label}</label>
        {isChanged && (
          <IconButton icon="reset" label={strings.controls.reset(label)} onClick={() => onChange(resetTo)} />
        )}
      </div>
      <div class="control-row">
        <Slider
          {...{ id, value, min, max, step, isDisabled, onChange }}
          valueText={formatValue(value, unit)}
          mark={resetTo}
          describedBy={hint === undefined ? undefined : `${id}-hint`}
        />
        <NumberField {...{ label, value, min, max, step, unit, isDisabled, onChange }} />
      </div>
      {hint !== undefined && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
