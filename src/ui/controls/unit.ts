/** How a value is written for people: `50 %` is 0.5 with factor 100 and suffix ` %`. */
export interface Unit {
  readonly prefix?: string;
  readonly suffix?: string;
  /** shown number = value · factor; 1 when absent */
  readonly factor?: number;
  /** added to the shown number: −100 writes 1.2 as `20 %`; 0 when absent */
  readonly offset?: number;
  /** decimals at most; 0 when absent */
  readonly digits?: number;
  /** true: a plus stands before what is above zero */
  readonly isSigned?: boolean;
}

// Without "|| 0" there would be a −0, which is not the same as 0 where data is compared.
const shown = (value: number, { factor = 1, offset = 0, digits = 0 }: Unit) =>
  Number((value * factor + offset).toFixed(digits)) || 0;

/** The nearest value that can be written in this unit. */
export const roundToUnit = (value: number, unit: Unit): number =>
  (shown(value, unit) - (unit.offset ?? 0)) / (unit.factor ?? 1);

/** `0.5` → `50 %` */
export function formatValue(value: number, unit: Unit): string {
  const { prefix = '', suffix = '', isSigned } = unit;
  const number = shown(value, unit);
  const sign = number < 0 ? '−' : isSigned && number > 0 ? '+' : '';
  return `${prefix}${sign}${Math.abs(number)}${suffix}`;
}

/** The value that a person has typed, unit or not, comma or point; undefined when there is no number in it. */
export function readValue(text: string, unit: Unit): number | undefined {
  const found = /[-−+]?(\d+([.,]\d*)?|[.,]\d+)/.exec(text);
  if (found === null) return undefined;
  const number = Number(found[0].replace('−', '-').replace(',', '.'));
  return roundToUnit((number - (unit.offset ?? 0)) / (unit.factor ?? 1), unit);
}
