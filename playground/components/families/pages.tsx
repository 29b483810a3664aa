import type { BackdropSettings } from '../../../src/contract/backdrop-settings.js';
import { BackdropPage } from '../../../src/ui/components/backdrop-page.js';
import { EdgePage } from '../../../src/ui/components/edge-page.js';
import { FocusPage } from '../../../src/ui/components/focus-page.js';
import { LensPage } from '../../../src/ui/components/lens-page.js';
import type { PanelState } from '../../../src/ui/state.js';
import { readyPhoto, sampleSummary } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

const behind = (name: string, backdrop: BackdropSettings): Story => ({
  name,
  render: () =>
    withPanel(
      (state) => {
        readyPhoto(state);
        state.colours.value = [
          { id: '1', name: 'Brand/Sand', source: 'variable', rgb: [232, 222, 203] },
          { id: '2', name: 'Brand/Night', source: 'style', rgb: [28, 32, 54] },
        ];
        const { choice } = state;
        choice.value = { ...choice.value, settings: { ...choice.value.settings, backdrop } };
      },
      <BackdropPage />,
    ),
});

const drawn = (state: PanelState) => {
  readyPhoto(state);
  const strokes = [{ kind: 'keep' as const, radius: 0.03, points: [{ x: 0.4, y: 0.2 }] }];
  state.choices.value = { ...state.choices.value, strokes };
  state.strokeHistory.value = { past: [[]], future: [] };
};

const people = (state: PanelState) => {
  readyPhoto(state);
  const person = { box: { x: 0, y: 0, width: 400, height: 900 }, face: null, point: { x: 0.3, y: 0.4 } };
  state.summary.value = sampleSummary({
    people: [
      { ...person, isSubject: true },
      { ...person, point: { x: 0.7, y: 0.4 }, isSubject: false },
    ],
  });
};

/** The pages of settings below the photo. */
export const pageFamily: Family = {
  name: 'Pages',
  stories: [
    { name: 'Lens', render: () => withPanel((state) => readyPhoto(state), <LensPage />) },
    behind('Backdrop, the room', { mode: 'soften' }),
    behind('Backdrop, one colour', { mode: 'solid', rgb: [232, 222, 203] }),
    behind('Backdrop, two colours', {
      mode: 'gradient',
      fromRgb: [28, 32, 54],
      toRgb: [120, 130, 160],
      angleDeg: 180,
    }),
    behind('Backdrop, studio', { mode: 'studio', centreRgb: [222, 224, 227], edgeRgb: [150, 154, 160] }),
    behind('Backdrop, a picture', { mode: 'image', imageHash: 'room', throughLens: true }),
    { name: 'Focus', render: () => withPanel((state) => readyPhoto(state), <FocusPage />) },
    { name: 'Focus, several people', render: () => withPanel(people, <FocusPage />) },
    { name: 'Edge', render: () => withPanel((state) => readyPhoto(state), <EdgePage />) },
    { name: 'Edge, with strokes', render: () => withPanel(drawn, <EdgePage />) },
  ],
};
