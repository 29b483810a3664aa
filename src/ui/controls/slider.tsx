export interface SliderProps {
  readonly id?: string;
  /** read aloud where no visible label belongs to it */
  readonly label?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** what is read aloud in place of the bare number */
  readonly valueText: string;
  readonly isDisabled?: boolean;
  readonly describedBy?: string | undefined;
  /** every value passed on the way */
  readonly onChange: (value: number) => void;
  /** the look's own value, marked on the track */
  readonly mark?: number | undefined;
}

/** The browser's own range input, drawn like the host's. */
export function Slider(props: SliderProps) {
  const { id, label, value, min, max, step, valueText, isDisabled, describedBy, onChange, mark } = props;
  const share = (at: number) => Math.max(0, Math.min(1, (at - min) / (max - min)));
  const style = { '--share': share(value), ...(mark === undefined ? {} : { '--mark': share(mark) }) };
  return (
    <input
      class={mark === undefined ? 'slider' : 'slider marked'}
      type="range"
      {...{ id, value, min, max, step, style }}
      aria-label={label}
      aria-valuetext={valueText}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}
