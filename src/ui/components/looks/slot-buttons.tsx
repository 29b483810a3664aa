import type { HeadshotSlot } from '../../../contract/headshot-slot.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { SettingsNoteLine } from '../settings-note-line.js';
import { slotItems } from './slot-items.js';
import { SlotNote } from './slot-note.js';

/**
 * A layer that waits for a photo, or shows a picture of nobody, can be made a slot for photos.
 * @param slot - what it is now
 */
export function SlotButtons({ slot }: { readonly slot: HeadshotSlot | null }) {
  const parts = usePanel();
  if (parts.state.file.value?.canEdit !== true) return null;
  return (
    <div class="empty-slot">
      <SlotNote slot={slot} />
      <p class="quiet">{strings.slots.hint}</p>
      {slotItems(parts, slot).map(({ label, onSelect }) => (
        <button type="button" class="button" key={label} onClick={onSelect}>
          {label}
        </button>
      ))}
      <SettingsNoteLine about="looks" />
    </div>
  );
}
