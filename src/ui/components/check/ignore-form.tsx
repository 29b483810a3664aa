import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestReason } from '../../../contract/ignored-finding.js';
import { strings } from '../../strings.js';

export interface IgnoreFormProps {
  /** the reason typed, which may be empty, or null when nothing is to be ignored after all */
  readonly onDone: (reason: string | null) => void;
}

/** Asks why a finding is all right; taken on Enter, given up on Escape. */
export function IgnoreForm({ onDone }: IgnoreFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="ignore-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(field.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <input
        class="field"
        type="text"
        ref={field}
        maxLength={longestReason}
        autocomplete="off"
        dir="auto"
        aria-label={strings.check.reason}
        placeholder={strings.check.reason}
      />
      <div class="note-buttons">
        <button type="submit" class="button">
          {strings.check.keepIgnoring}
        </button>
        <button type="button" class="button" onClick={() => onDone(null)}>
          {strings.check.neverMind}
        </button>
      </div>
    </form>
  );
}
