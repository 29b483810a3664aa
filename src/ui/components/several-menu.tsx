import { MenuButton } from '../controls/menu-button.js';
import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';

/** From one photo, or from a list of them, to all of a page or a file. */
export function SeveralMenu() {
  const { intents } = usePanel();
  return (
    <MenuButton
      id="several-menu"
      label={strings.all.menu}
      items={[
        { label: strings.check.open, icon: 'check', onSelect: () => void intents.openCheck('page') },
        { label: strings.all.page, icon: 'person', onSelect: () => void intents.batch.takeAll('page') },
        { label: strings.all.file, icon: 'person', onSelect: () => void intents.batch.takeAll('file') },
      ]}
    />
  );
}
