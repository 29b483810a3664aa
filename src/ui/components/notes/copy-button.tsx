import { useEffect, useState } from 'preact/hooks';
import { strings } from '../../strings.js';
import { copyText } from '../copy-text.js';

export interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
}

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<string | null>(null);
  // Another text has not been copied yet.
  useEffect(() => setOutcome(null), [text]);
  return (
    <button
      type="button"
      class="button"
      onClick={() => setOutcome(copyText(text) ? strings.details.copied : strings.details.select)}
    >
      {outcome ?? label}
    </button>
  );
}
