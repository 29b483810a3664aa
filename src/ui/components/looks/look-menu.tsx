import { noFileLooks } from '../../../contract/file-looks.js';
import type { Look } from '../../../contract/look.js';
import { MenuButton, type MenuItem } from '../../controls/menu-button.js';
import { menuGroups } from '../../controls/menu-groups.js';
import { type PanelParts, usePanel } from '../../panel-context.js';
import { sameData } from '../../same-data.js';
import { strings } from '../../strings.js';

export interface LookMenuProps {
  readonly look: Look;
  /** the file's looks may be changed */
  readonly canEdit: boolean;
  /** absent: this look is not the file's to rename */
  readonly rename: (() => void) | undefined;
}

/** What can be done with the chosen look. */
export function LookMenu(props: LookMenuProps) {
  const parts = usePanel();
  const { look, canEdit, rename } = props;
  const own = parts.state.file.value?.looks.looks ?? [];
  const isOwn = own.some(({ id }) => id === look.id);
  return (
    <MenuButton
      id="look-menu"
      label={strings.looks.more(look.name)}
      items={menuGroups(
        settingsItems(parts, props),
        rename === undefined ? [] : ownItems(parts, look, rename),
        canEdit ? fileItems(parts, look) : [],
        isOwn ? pageItems(parts, look) : [],
        rename === undefined ? [] : [removeItem(parts, look)],
      )}
    />
  );
}

function settingsItems({ state, intents }: PanelParts, { look, canEdit }: LookMenuProps): MenuItem[] {
  const { resetTo, copy, paste, duplicate } = strings.looks;
  const isLocked = state.lockedLook.value !== null;
  const { copied } = state.memory.value;
  return [
    {
      label: resetTo,
      icon: 'reset',
      isDisabled: sameData(state.choice.value.settings, look.settings),
      onSelect: () => intents.pickLook(look.id),
    },
    { label: copy, icon: 'copy', onSelect: intents.copyLook },
    { label: paste, icon: 'paste', isDisabled: copied === null || isLocked, onSelect: intents.pasteLook },
    {
      label: duplicate,
      icon: 'add',
      isDisabled: !canEdit,
      onSelect: () => void intents.duplicateLook(look.id),
    },
  ];
}

function ownItems({ state, intents }: PanelParts, look: Look, rename: () => void): MenuItem[] {
  const own = state.file.value?.looks.looks ?? [];
  const place = own.findIndex(({ id }) => id === look.id);
  const move = (by: number) => () => void intents.moveLook(look.id, by);
  return [
    { label: strings.looks.rename, icon: 'pencil', onSelect: rename },
    {
      label: strings.looks.saveInto,
      icon: 'check',
      isDisabled: sameData(state.choice.value.settings, look.settings),
      onSelect: () => void intents.saveIntoLook(),
    },
    {
      label: strings.fileLooks.moveUp,
      icon: 'up',
      isDisabled: place <= 0,
      shortcut: 'Alt+ArrowUp',
      onSelect: move(-1),
    },
    {
      label: strings.fileLooks.moveDown,
      icon: 'down',
      isDisabled: place === own.length - 1,
      shortcut: 'Alt+ArrowDown',
      onSelect: move(1),
    },
  ];
}

function fileItems({ state, intents }: PanelParts, look: Look): MenuItem[] {
  const { makeDefault, endDefault, lock, unlock } = strings.fileLooks;
  const { defaultLookId, lockedLookId } = state.file.value?.looks ?? noFileLooks;
  const isDefault = defaultLookId === look.id;
  const isLocked = lockedLookId === look.id;
  return [
    {
      ...{ label: isDefault ? endDefault : makeDefault, icon: 'star' },
      onSelect: () => void intents.setDefaultLook(isDefault ? null : look.id),
    },
    {
      ...{ label: isLocked ? unlock : lock, icon: isLocked ? 'unlock' : 'lock' },
      onSelect: () => void intents.lockLook(isLocked ? null : look.id),
    },
  ];
}

function pageItems({ intents }: PanelParts, { id: lookId }: Look): MenuItem[] {
  const open = (kind: 'versions' | 'check') => () => intents.openLooksView({ kind, lookId });
  return [
    { label: strings.versions.open, icon: 'history', onSelect: open('versions') },
    { label: strings.checkRules.open, icon: 'ruler', onSelect: open('check') },
    { label: strings.travel.exportOne, icon: 'export', onSelect: () => intents.exportLooks(lookId) },
  ];
}

const removeItem = ({ intents }: PanelParts, { id }: Look): MenuItem => ({
  label: strings.looks.remove,
  icon: 'trash',
  onSelect: () => void intents.deleteLook(id),
});
