import { BlurError } from '../contract/blur-error.js';

/** Never written: only ever deleted, though it is not there. */
const neverThere = 'edit-access';

/**
 * True when this run may change the file. The host has no property that says so: its editors run a plugin only for people
 * who may edit, and a file may become read-only while the panel is open. So a write that changes nothing is tried, which leaves no undo
 * step. Dev Mode would take that write, plugin data being all that may be written there, and refuse every other.
 */
export function canEdit(): boolean {
  if (figma.editorType === 'dev') return false;
  try {
    figma.root.setPluginData(neverThere, '');
    return true;
  } catch {
    return false;
  }
}

/** @throws BlurError `read-only` where nothing may be changed */
export function requireEdit(): void {
  if (!canEdit()) throw new BlurError('read-only', `editor ${figma.editorType}, mode ${figma.mode}`);
}
