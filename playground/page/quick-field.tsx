import { useEffect, useRef } from 'preact/hooks';

interface QuickFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly query: string;
  /** id of the choice that Enter takes; '' for none */
  readonly marked: string;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Where a quick action is typed; what it would choose is marked in the list beneath. */
export function QuickField({ label, hint, query, marked, onType, onKeyDown }: QuickFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      type="text"
      role="combobox"
      aria-label={label}
      aria-controls="quick-list"
      aria-expanded={marked !== ''}
      {...(marked === '' ? {} : { 'aria-activedescendant': marked })}
      placeholder={hint}
      value={query}
      onInput={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
