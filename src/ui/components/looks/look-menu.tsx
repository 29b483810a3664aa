import type { Look } from '../../../contract/look.js';
import { MenuButton, type MenuItem } from '../../controls/menu-button.js';
import { usePanel } from '../../panel-context.js';
import { sameData } from '../../same-data.js';
import { strings } from '../../strings.js';

export interface LookMenuProps {
  readonly look: Look;
  readonly canEdit: boolean;
  /** absent: this look is not the file's to rename */
  readonly rename: (() => void) | undefined;
}

/** What can be done with the chosen look. */
export function LookMenu({ look, canEdit, rename }: LookMenuProps) {
  const { state, intents } = usePanel();
  const { settings } = state.choice.value;
  const isAsLook = sameData(settings, look.settings);
  const ofFile: readonly MenuItem[] =
    rename === undefined
      ? []
      : [
          { label: strings.looks.rename, icon: 'pencil', onSelect: rename },
          {
            label: strings.looks.saveInto,
            icon: 'check',
            isDisabled: isAsLook,
            onSelect: () => void intents.saveIntoLook(),
          },
          { label: strings.looks.remove, icon: 'trash', onSelect: () => void intents.deleteLook(look.id) },
        ];
  return (
    <MenuButton
      id="look-menu"
      label={strings.looks.more(look.name)}
      items={[
        {
          label: strings.looks.resetTo,
          icon: 'reset',
          isDisabled: isAsLook,
          onSelect: () => intents.pickLook(look.id),
        },
        { label: strings.looks.copy, icon: 'copy', onSelect: intents.copyLook },
        {
          label: strings.looks.paste,
          icon: 'paste',
          isDisabled: state.memory.value.copied === null,
          onSelect: intents.pasteLook,
        },
        {
          label: strings.looks.duplicate,
          icon: 'add',
          isDisabled: !canEdit,
          onSelect: () => void intents.duplicateLook(look.id),
        },
        ...ofFile,
      ]}
    />
  );
}
