import { noFileLooks } from '../../../contract/file-looks.js';
import { lookOfSlot } from '../../../contract/look-of-slot.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';

/** That the photo is in a slot, and which look that asks for. */
export function SlotNote() {
  const { state } = usePanel();
  const slot = state.batch.value === null ? state.target.value?.slot : null;
  if (!slot) return null;
  const look = lookOfSlot(state.file.value?.looks ?? noFileLooks, slot);
  const { is, isOfFile, unknownLook, noFileLook } = strings.slots;
  if (look === null) return <p class="note-line">{slot.lookId === null ? noFileLook : unknownLook}</p>;
  return <p class="quiet">{slot.lookId === null ? isOfFile : is(look.name)}</p>;
}
