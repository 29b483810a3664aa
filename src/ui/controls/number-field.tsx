import { useEffect, useState } from 'preact/hooks';

/** How a value is written for people: `50 %` is 0.5 with factor 100 and suffix ` %`. */
export interface Unit {
  readonly prefix?: string;
  readonly suffix?: string;
  /** shown number = value · factor; 1 when absent */
  readonly factor?: number;
  /** decimals at most; 0 when absent */
  readonly digits?: number;
  /** true: a plus stands before what is above zero */
  readonly isSigned?: boolean;
}

/** `0.5` → `50 %` */
export function formatValue(
  value: number,
  { prefix = '', suffix = '', factor = 1, digits = 0, isSigned }: Unit,
): string {
  const number = Number((value * factor).toFixed(digits));
  const sign = number < 0 ? '−' : isSigned && number > 0 ? '+' : '';
  return `${prefix}${sign}${Math.abs(number)}${suffix}`;
}

/** The value that a person has typed, unit or not, comma or point; undefined when there is no number in it. */
export function readValue(text: string, { factor = 1 }: Unit): number | undefined {
  const found = /[-−+]?\d*[.,]?\d+/.exec(text.replace(/^\s*f\//i, ''));
  if (found === null) return undefined;
  const value = Number(found[0].replace('−', '-').replace(',', '.')) / factor;
  return Number.isFinite(value) ? value : undefined;
}

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
  const take = (next: number | undefined) => {
    setDraft(null);
    if (next !== undefined) onChange(Math.max(min, Math.min(max, next)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (way !== 0) {
      event.preventDefault();
      take(value + way * step * (event.shiftKey ? 10 : 1));
    } else if (event.key === 'Enter' && draft !== null && !event.ctrlKey && !event.metaKey) {
      take(readValue(draft, unit));
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
      aria-label={label}
      disabled={isDisabled}
      value={draft ?? formatValue(value, unit)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => draft !== null && take(readValue(draft, unit))}
      onKeyDown={onKeyDown}
    />
  );
}
