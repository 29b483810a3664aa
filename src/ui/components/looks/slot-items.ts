import { noFileLooks } from '../../../contract/file-looks.js';
import type { HeadshotSlot } from '../../../contract/headshot-slot.js';
import { usualLook } from '../../../contract/usual-look.js';
import type { MenuItem } from '../../controls/menu-button.js';
import type { PanelParts } from '../../panel-context.js';
import { strings } from '../../strings.js';

/**
 * What can be done with the selected layers as headshot slots.
 * @param slot - what they are now; undefined: nobody knows
 */
export function slotItems(
  { state, intents }: PanelParts,
  slot: HeadshotSlot | null | undefined,
): readonly MenuItem[] {
  const isDisabled = state.file.value?.canEdit !== true;
  const { lookId } = state.choice.value;
  const chosen = state.looks.value.find(({ id }) => id === lookId);
  const make = (label: string, next: HeadshotSlot | null): MenuItem => ({
    ...{ label, icon: 'slot', isDisabled },
    onSelect: () => void intents.writeSlot(next),
  });
  const hasFileLook = usualLook(state.file.value?.looks ?? noFileLooks) !== null;
  const isAny = slot !== null && slot !== undefined;
  return [
    ...(hasFileLook && !(isAny && slot.lookId === null) ? [make(strings.slots.make, { lookId: null })] : []),
    ...(chosen !== undefined && !(isAny && slot.lookId === lookId)
      ? [make(strings.slots.makeWith(chosen.name), { lookId })]
      : []),
    ...(slot === null ? [] : [make(strings.slots.unmake, null)]),
  ];
}
