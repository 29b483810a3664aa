import { looks } from '../../../src/contract/looks.js';
import { choiceOf } from '../../../src/ui/choice.js';
import { Amount } from '../../../src/ui/components/amount.js';
import { LookCards } from '../../../src/ui/components/look-cards.js';
import type { PanelState } from '../../../src/ui/state.js';
import { readyPhoto } from '../sample-photo.js';
import type { Family } from '../story.js';
import { withPanel } from '../with-panel.js';

const looking = (lookId: string) => (state: PanelState) => {
  readyPhoto(state);
  state.choice.value = choiceOf(looks.find(({ id }) => id === lookId)!);
};

const stronger = (state: PanelState) => {
  looking('counsel')(state);
  const { settings } = state.choice.value;
  state.choice.value = {
    ...state.choice.value,
    settings: { ...settings, lens: { ...settings.lens, fNumber: 1.4 } },
  };
};

/** Choosing a look, and how much of it. */
export const lookFamily: Family = {
  name: 'Looks',
  stories: [
    { name: 'Cards', render: () => withPanel(looking('corporate'), <LookCards />) },
    { name: 'Cards, focus', render: () => withPanel(looking('creative'), <LookCards />), focus: ':checked' },
    { name: 'Amount', render: () => withPanel(looking('corporate'), <Amount />) },
    { name: 'Amount, changed', render: () => withPanel(stronger, <Amount />) },
    { name: 'Amount, nothing to blur', render: () => withPanel(looking('studio'), <Amount />) },
  ],
};
