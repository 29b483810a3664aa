import { strings } from '../strings.js';
import { IconButton } from './icon-button.js';
import { NumberField } from './number-field.js';
import { Slider } from './slider.js';
import { formatValue, roundToUnit, type Unit } from './unit.js';

/** How a slider's positions belong to values, where equal ways along it are not equal steps of the number. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  positionOf(value: number): number;
  valueAt(position: number): number;
}

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
  readonly hint?: string | undefined;
  /** the value in plain words */
  readonly word?: string | undefined;
  /** of the slider; even steps when absent */
  readonly scale?: Scale;
  /** the value that does nothing, when it is not the lowest */
  readonly neutral?: number;
}

/** One setting: its name, a slider, a field for the exact number, and the way back to what the look has. */
export function NumberControl(props: NumberControlProps) {
  const { id, label, value, min, max, step, unit, resetTo, onChange, isDisabled = false, hint, word } = props;
  const scale = props.scale ?? { min, max, step, positionOf: same, valueAt: (at) => roundToUnit(at, unit) };
  const text = formatValue(value, unit);
  const reset = () => {
    onChange(resetTo);
    // The button goes away; the keyboard stays with the setting.
    document.getElementById(id)?.focus();
  };
  return (
    <div class="control">
      <div class="control-head">
        <label for={id}>{label}</label>
        {word !== undefined && !isDisabled && <output for={id}>{word}</output>}
        {value !== resetTo && !isDisabled && (
          <IconButton
            icon="reset"
            label={strings.controls.resetTo(label, formatValue(resetTo, unit))}
            onClick={reset}
          />
        )}
      </div>
      <div class="control-row">
        <Slider
          {...{ id, isDisabled, min: scale.min, max: scale.max, step: scale.step }}
          value={scale.positionOf(value)}
          valueText={word === undefined ? text : strings.controls.inWords(text, word)}
          mark={scale.positionOf(resetTo)}
          neutral={props.neutral === undefined ? undefined : scale.positionOf(props.neutral)}
          describedBy={hint === undefined ? undefined : `${id}-hint`}
          onChange={(position) => onChange(scale.valueAt(position))}
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

const same = (value: number) => value;
