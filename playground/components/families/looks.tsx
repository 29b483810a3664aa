import { noFileLooks } from '../../../src/contract/file-looks.js';
import { looks } from '../../../src/contract/looks.js';
import { choiceOf } from '../../../src/ui/choice.js';
import { Amount } from '../../../src/ui/components/amount.js';
import { LooksPage } from '../../../src/ui/components/looks/looks-page.js';
import type { PanelState } from '../../../src/ui/state.js';
import { drawnPicture } from '../drawn-picture.js';
import { readyPhoto } from '../sample-photo.js';
import type { Family } from '../story.js';
import { withPanel } from '../with-panel.js';

const looking = (lookId: string) => (state: PanelState) => {
  readyPhoto(state);
  state.choice.value = choiceOf(looks.find(({ id }) => id === lookId)!);
};

const changed = (state: PanelState) => {
  looking('counsel')(state);
  const { settings } = state.choice.value;
  state.choice.value = {
    ...state.choice.value,
    settings: { ...settings, lens: { ...settings.lens, fNumber: 1.4, focalLengthMm: 135 } },
  };
};

const withThumbnails = (state: PanelState) => {
  looking('corporate')(state);
  const pictures = looks.map(
    ({ id }, at) => [id, drawnPicture({ widthPx: 96, heightPx: 96, disc: at / 40 })] as const,
  );
  state.thumbnails.value = new Map(pictures);
};

const ofTheFile = (state: PanelState) => {
  looking('corporate')(state);
  const settings = looks[0]!.settings;
  const named = (id: string, name: string) => ({ id, name, word: '', suits: '', version: 1, settings });
  const own = [
    named('brand', 'Brand'),
    named('long', 'A look with a name much longer than its card is wide'),
  ];
  state.file.value = { ...state.file.value!, looks: { ...noFileLooks, looks: own, problem: 'newer' } };
};

/** Choosing a look, and how much of it. */
export const lookFamily: Family = {
  name: 'Looks',
  stories: [
    { name: 'Looks', render: () => withPanel(looking('corporate'), <LooksPage />) },
    { name: 'Looks, focus', render: () => withPanel(looking('creative'), <LooksPage />), focus: ':checked' },
    { name: 'Looks, with thumbnails', render: () => withPanel(withThumbnails, <LooksPage />) },
    { name: 'Looks, changed', render: () => withPanel(changed, <LooksPage />) },
    { name: 'Looks, the file’s own', render: () => withPanel(ofTheFile, <LooksPage />) },
    { name: 'Amount', render: () => withPanel(looking('corporate'), <Amount />) },
    { name: 'Amount, changed', render: () => withPanel(changed, <Amount />) },
    { name: 'Amount, nothing to blur', render: () => withPanel(looking('studio'), <Amount />) },
  ],
};
