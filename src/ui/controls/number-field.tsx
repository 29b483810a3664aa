import { useEffect, useState } from 'preact/hooks';
import { formatValue, readValue, roundToUnit, type Unit } from './unit.js';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** of the arrow keys; ten times as much with Shift */
  readonly step: number;
  readonly unit: Unit;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number to type; taken on Enter and when the field is left, put back on Escape and when it is none. */
export function NumberField({ label, value, min, max, step, unit, isDisabled, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  // Another value from outside ends the typing.
  useEffect(() => setDraft(null), [value]);
  const take = (typed: string) => {
    setDraft(null);
    const next = readValue(typed, unit);
    if (next !== undefined) onChange(Math.max(min, Math.min(max, next)));
  };
  const stepBy = (steps: number) => {
    const from = (draft === null ? undefined : readValue(draft, unit)) ?? value;
    setDraft(null);
    onChange(Math.max(min, Math.min(max, roundToUnit(from + steps * step, unit))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way !== 0) {
      event.preventDefault();
      stepBy(way * (event.shiftKey ? 10 : 1));
    } else if (event.key === 'Enter' && draft !== null) {
      // What is applied with it is what has been typed.
      take(draft);
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  };
  return (
    <input
      class="field number-field"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      spellcheck={false}
      dir="ltr"
      aria-label={label}
      disabled={isDisabled}
      value={draft ?? formatValue(value, unit)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => draft !== null && take(draft)}
      onKeyDown={onKeyDown}
    />
  );
}
