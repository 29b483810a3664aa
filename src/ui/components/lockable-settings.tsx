import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** Settings that are fixed, which is said above them, in a file that uses one look. */
export function LockableSettings({ children }: { readonly children: ComponentChildren }) {
  const locked = usePanel().state.lockedLook.value;
  return (
    <fieldset class="settings" disabled={locked !== null}>
      {locked !== null && <p class="note-line">{strings.fileLooks.locked(locked.name)}</p>}
      {children}
    </fieldset>
  );
}
