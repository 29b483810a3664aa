import { PhotoStage } from '../../../src/ui/components/stage/photo-stage.js';
import type { PanelState } from '../../../src/ui/state.js';
import { drawnPicture } from '../drawn-picture.js';
import { readyPhoto, sampleSummary } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

/** The stage with a ready photo, after one more change. */
const stage = (name: string, change: (state: PanelState) => void): Story => ({
  name,
  render: () =>
    withPanel(
      (state) => {
        readyPhoto(state);
        change(state);
      },
      <PhotoStage />,
    ),
});

const looking = (state: PanelState, how: Partial<PanelState['stage']['value']>) => {
  state.stage.value = { ...state.stage.value, ...how };
};

const person = (x: number, isSubject: boolean) => ({
  box: { x, y: 200, width: 400, height: 900 },
  face: null,
  point: { x: (x + 200) / 1200, y: 0.4 },
  isSubject,
});

/** The photo and how it is looked at. */
export const photoFamily: Family = {
  name: 'Photo',
  stories: [
    stage('Opening', (state) => {
      state.before.value = null;
      state.after.value = null;
    }),
    stage('Original only', (state) => {
      state.after.value = null;
    }),
    stage('Result', () => {}),
    stage('Result, behind the settings', (state) => {
      state.previewBehind.value = true;
    }),
    stage('Comparing', (state) => {
      state.comparing.value = true;
    }),
    stage('Split', (state) => looking(state, { isSplit: true, splitAt: 0.4 })),
    stage('Matte', (state) => {
      looking(state, { view: 'matte' });
      state.inspected.value = drawnPicture({ room: '#000', person: '#fff', disc: 0 });
    }),
    stage('Enlarged', (state) => looking(state, { zoom: 3, centre: { x: 0.5, y: 0.3 } })),
    stage('Two people', (state) => {
      state.summary.value = sampleSummary({ people: [person(100, true), person(700, false)] });
      state.tab.value = 'focus';
    }),
    {
      name: 'Wide, with a long name',
      render: () =>
        withPanel(
          (state) => {
            readyPhoto(state, {
              nodeName: 'Headshots / 2026 / spring / a layer with a very long name indeed',
              ...{ widthPx: 1600, heightPx: 600, nodeAspect: 8 / 3 },
            });
            state.summary.value = sampleSummary({ widthPx: 1600, heightPx: 600 });
            state.before.value = drawnPicture({ widthPx: 320, heightPx: 120 });
            state.after.value = drawnPicture({ widthPx: 320, heightPx: 120, disc: 0.12 });
          },
          <PhotoStage />,
        ),
    },
  ],
};
