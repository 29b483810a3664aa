import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestName } from '../../own-look.js';
import { strings } from '../../strings.js';

export interface RenameFieldProps {
  readonly name: string;
  /** the name typed, or null when the old one is to stay */
  readonly onDone: (name: string | null) => void;
}

/** A name typed in its place; taken on Enter and when the field is left, given up on Escape. */
export function RenameField({ name, onDone }: RenameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  // A field that goes away is left, too.
  const isDone = useRef(false);
  // Before it is seen, so that no key goes past it.
  useLayoutEffect(() => field.current?.select(), []);
  const finish = (next: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish(field.current?.value ?? null);
    else if (event.key === 'Escape') finish(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      class="field rename-field"
      type="text"
      ref={field}
      defaultValue={name}
      maxLength={longestName}
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      aria-label={strings.looks.nameLabel}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
