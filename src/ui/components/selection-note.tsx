import type { RefusedNode } from '../../contract/photo-target.js';
import { usePanel } from '../panel-context.js';
import { sentenceFor } from '../sentence-for.js';
import { strings } from '../strings.js';
import { slotItems } from './looks/slot-items.js';
import { SettingsNoteLine } from './settings-note-line.js';

/** Says in plain words why the selection cannot be worked on, and what to select instead. */
export function SelectionNote({ refused }: { refused: RefusedNode }) {
  const { title, next } = sentenceFor(refused, navigator.onLine);
  return (
    <section class="empty">
      <h1>{title}</h1>
      <p class="quiet">{next}</p>
      <p class="quiet node-name">{strings.refusedNode(refused.nodeName)}</p>
      {refused.code === 'no-image-fill' && <EmptySlot />}
    </section>
  );
}

/** A layer that waits for a photo can be made a slot for one. */
function EmptySlot() {
  const parts = usePanel();
  if (parts.state.file.value?.canEdit !== true) return null;
  return (
    <div class="empty-slot">
      <p class="quiet">{strings.slots.hint}</p>
      {slotItems(parts, undefined).map(({ label, onSelect }) => (
        <button type="button" class="button" key={label} onClick={onSelect}>
          {label}
        </button>
      ))}
      <SettingsNoteLine about="looks" />
    </div>
  );
}
