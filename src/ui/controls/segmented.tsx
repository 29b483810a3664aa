import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** shown in place of the label, which is still read aloud */
  readonly icon?: IconName;
  /** a drawing of its own in place of the label; not read aloud */
  readonly picture?: ComponentChildren;
}

export interface SegmentedProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}

/** A few things of which one holds; real radio buttons, so arrow keys and screen readers know them. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { name, label, segments, value, onChange, isDisabled = false } = props;
  return (
    <fieldset class="segmented" disabled={isDisabled}>
      <legend class="unseen">{label}</legend>
      {segments.map((segment) => {
        const picture = segment.icon === undefined ? segment.picture : <Icon name={segment.icon} />;
        return (
          <label
            class="segment"
            key={segment.value}
            title={picture === undefined ? undefined : segment.label}
          >
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            <span class={picture === undefined ? '' : 'unseen'}>{segment.label}</span>
            {picture}
          </label>
        );
      })}
    </fieldset>
  );
}
