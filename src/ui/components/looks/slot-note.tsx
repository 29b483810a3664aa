import { noFileLooks } from '../../../contract/file-looks.js';
import type { HeadshotSlot } from '../../../contract/headshot-slot.js';
import { lookOfSlot } from '../../../contract/look-of-slot.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** That the layer is a slot, and which look that asks for. */
export function SlotNote({ slot }: { readonly slot: HeadshotSlot | null }) {
  const { state } = usePanel();
  if (slot === null) return null;
  const look = lookOfSlot(state.file.value?.looks ?? noFileLooks, slot);
  const { is, isOfFile, unknownLook, noFileLook } = strings.slots;
  if (look === null) return <p class="note-line">{slot.lookId === null ? noFileLook : unknownLook}</p>;
  return <p class="quiet">{slot.lookId === null ? isOfFile : is(look.name)}</p>;
}
