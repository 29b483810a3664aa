interface SegmentsProps<Value extends string> {
  readonly legend: string;
  readonly title: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few choices side by side, one of which is pressed. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, title, choices, value, onChoose } = props;
  return (
    <fieldset class="segments" title={title}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <button
          type="button"
          key={choice.value}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
