import { Panel } from '../../../src/ui/components/panel.js';
import { tabNames } from '../../../src/ui/stage.js';
import type { PanelState } from '../../../src/ui/state.js';
import { readyPhoto } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

const heightPx = 680;

const whole = (name: string, set: (state: PanelState) => void): Story => ({
  ...{ name, heightPx },
  render: () => withPanel(set, <Panel />),
});

/** The whole panel, page by page. */
export const panelFamily: Family = {
  name: 'Panel',
  stories: [
    whole('Waiting', () => {}),
    ...tabNames.map((tab) =>
      whole(`Page ${tab}`, (state) => {
        readyPhoto(state, { canRestore: true });
        state.tab.value = tab;
      }),
    ),
  ],
};
