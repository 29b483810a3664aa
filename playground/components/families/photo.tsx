import { PhotoView } from '../../../src/ui/components/photo-view.js';
import type { PanelState } from '../../../src/ui/state.js';
import { drawnPicture } from '../drawn-picture.js';
import { readyPhoto } from '../sample-photo.js';
import type { Family } from '../story.js';
import { withPanel } from '../with-panel.js';

const photo = (set: (state: PanelState) => void) => () => withPanel(set, <PhotoView />);

/** The photo and how it is looked at. */
export const photoFamily: Family = {
  name: 'Photo',
  stories: [
    {
      name: 'Opening',
      render: photo((state) => {
        readyPhoto(state);
        state.before.value = null;
        state.after.value = null;
      }),
    },
    {
      name: 'Original only',
      render: photo((state) => {
        readyPhoto(state);
        state.after.value = null;
      }),
    },
    { name: 'Result', render: photo((state) => readyPhoto(state)) },
    {
      name: 'Result, behind the settings',
      render: photo((state) => {
        readyPhoto(state);
        state.previewBehind.value = true;
      }),
    },
    {
      name: 'Comparing',
      render: photo((state) => {
        readyPhoto(state);
        state.comparing.value = true;
      }),
    },
    {
      name: 'Wide, with a long name',
      render: photo((state) => {
        readyPhoto(state, {
          nodeName: 'Headshots / 2026 / spring / a layer with a very long name indeed',
          ...{ widthPx: 1600, heightPx: 600, nodeAspect: 8 / 3 },
        });
        state.before.value = drawnPicture({ widthPx: 320, heightPx: 120 });
        state.after.value = drawnPicture({ widthPx: 320, heightPx: 120, disc: 0.12 });
      }),
    },
    {
      name: 'Cropped to a tall layer',
      render: photo((state) => {
        readyPhoto(state, {
          scaleMode: 'CROP',
          nodeAspect: 0.75,
          imageTransform: [
            [0.6, 0, 0.2],
            [0, 0.8, 0.1],
          ],
        });
      }),
    },
  ],
};
