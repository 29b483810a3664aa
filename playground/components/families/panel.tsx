import { Panel } from '../../../src/ui/components/panel.js';
import type { Job } from '../../../src/ui/job.js';
import { tabNames } from '../../../src/ui/stage.js';
import type { PanelState } from '../../../src/ui/state.js';
import { drawnPicture } from '../drawn-picture.js';
import { busyPhoto, readyPhoto } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

const heightPx = 680;

const whole = (name: string, set: (state: PanelState) => void): Story => ({
  ...{ name, heightPx },
  render: () => withPanel(set, <Panel />),
});

const during = (name: string, job: Job): Story => whole(name, (state) => busyPhoto(state, job));

const error = { code: 'timeout', message: 'result.write', details: { afterMs: 90_000 } } as const;

/** The whole panel, page by page. */
export const panelFamily: Family = {
  name: 'Panel',
  stories: [
    whole('Waiting', () => {}),
    whole('Nothing selected', (state) => {
      state.selection.value = { photos: [], refused: [] };
    }),
    whole('Opening', (state) => {
      readyPhoto(state);
      state.job.value = { kind: 'opening', jobId: 1 };
      for (const part of [state.before, state.after, state.summary]) part.value = null;
    }),
    whole('Draft', (state) => {
      readyPhoto(state);
      state.after.value = drawnPicture({ widthPx: 120, heightPx: 120, disc: 0.1 });
      state.job.value = { kind: 'analysing', jobId: 1, progress: { step: 'refine', fraction: 0.5 } };
    }),
    ...tabNames.map((tab) =>
      whole(`Page ${tab}`, (state) => {
        readyPhoto(state, { canRestore: true });
        state.tab.value = tab;
      }),
    ),
    during('Rendering', { kind: 'rendering', jobId: 1, progress: { step: 'blur', fraction: 0.3 } }),
    during('Applied', { kind: 'ready', notice: 'applied' }),
    during('Failed', { kind: 'failed', doing: 'apply', error }),
  ],
};
