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
  /** where the coloured part of the track begins; the lowest value when absent */
  readonly neutral?: number | undefined;
}

/** The browser's own range input, drawn like the host's. */
export function Slider(props: SliderProps) {
  const { id, label, value, min, max, step, valueText, isDisabled, describedBy, onChange } = props;
  const share = (at: number) => Math.max(0, Math.min(1, (at - min) / (max - min)));
  const fill = stretch(share(props.neutral ?? min), share(value));
  const style = {
    '--fill-size': fill.size,
    '--fill-at': fill.at,
    ...(props.mark === undefined ? {} : { '--mark': share(props.mark) }),
  };
  return (
    <input
      class={props.mark === undefined ? 'slider' : 'slider marked'}
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

/** The part of a track between two shares of it, as a background's size and position. */
function stretch(one: number, other: number): { readonly size: number; readonly at: number } {
  const size = Math.abs(one - other);
  return { size, at: size < 1 ? Math.min(one, other) / (1 - size) : 0 };
}
