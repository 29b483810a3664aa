import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestReason } from '../../../contract/ignored-finding.js';
import { strings } from '../../strings.js';

export interface IgnoreFormProps {
  /** the reason typed, which may be empty, or null when nothing is to be ignored after all */
  readonly onDone: (reason: string | null) => void;
}

/** Asks why a finding is all right; taken on Enter, given up on Escape. No form of the browser's own: hosts may forbid those. */
export function IgnoreForm({ onDone }: IgnoreFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const finish = () => onDone(field.current?.value ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') finish();
    else if (event.key === 'Escape') onDone(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="ignore-form">
      <input
        class="field"
        type="text"
        ref={field}
        maxLength={longestReason}
        autocomplete="off"
        dir="auto"
        aria-label={strings.check.reason}
        placeholder={strings.check.reason}
        onKeyDown={onKeyDown}
      />
      <div class="note-buttons">
        <button type="button" class="button" onClick={finish}>
          {strings.check.keepIgnoring}
        </button>
        <button type="button" class="button" onClick={() => onDone(null)}>
          {strings.check.neverMind}
        </button>
      </div>
    </div>
  );
}
