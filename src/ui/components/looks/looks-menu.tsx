import { noFileLooks } from '../../../contract/file-looks.js';
import { MenuButton, type MenuItem } from '../../controls/menu-button.js';
import { menuGroups } from '../../controls/menu-groups.js';
import { isAside } from '../../is-aside.js';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { looksProblem } from './looks-problem.js';
import { slotItems } from './slot-items.js';

/** What can be done with all looks, and with the photo as a pattern or a place for others. */
export function LooksMenu() {
  const { state, intents } = usePanel();
  const { looks } = state.file.value?.looks ?? noFileLooks;
  const isFixed = looksProblem(state.file.value) !== null || state.file.value === null;
  const { batch: several, target, selection } = state;
  const isOne = several.value === null && target.value !== null;
  const isSelected = isOne || (several.value !== null && !isAside(several.value, selection.value));
  const slot = isOne ? target.value?.slot : undefined;
  const ofPhoto: readonly MenuItem[] = isOne
    ? [
        {
          label: strings.reference.open,
          icon: 'target',
          isDisabled: isFixed || state.summary.value === null,
          onSelect: () => void intents.matchPhoto(),
        },
      ]
    : [];
  const ofSlots = isSelected ? slotItems({ state, intents }, slot) : [];
  return (
    <MenuButton
      id="looks-menu"
      label={strings.fileLooks.more}
      items={menuGroups(
        [
          {
            label: strings.travel.import,
            icon: 'import',
            isDisabled: isFixed,
            onSelect: () => intents.previewImport(''),
          },
          {
            label: strings.travel.exportAll,
            icon: 'export',
            isDisabled: looks.length === 0,
            onSelect: () => intents.exportLooks(null),
          },
        ],
        [
          {
            label: strings.library.open,
            icon: 'library',
            onSelect: () => intents.openLooksView({ kind: 'library' }),
          },
          {
            label: strings.library.publish,
            icon: 'up',
            isDisabled: isFixed || looks.length === 0,
            onSelect: () => void intents.publishLooks(),
          },
        ],
        [...ofPhoto, ...ofSlots],
      )}
    />
  );
}
