import { ActionBar } from '../../../src/ui/components/action-bar.js';
import type { Job } from '../../../src/ui/job.js';
import { busyPhoto, readyPhoto } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

const during = (name: string, job: Job): Story => ({
  name,
  render: () => withPanel((state) => busyPhoto(state, job), <ActionBar />),
});

/** The bar at the bottom: what is going on, or what can be begun. */
export const actionFamily: Family = {
  name: 'Actions',
  stories: [
    during('Opening', { kind: 'opening', jobId: 1 }),
    during('Analysing, not told of yet', { kind: 'analysing', jobId: 1, progress: null }),
    during('Analysing', { kind: 'analysing', jobId: 1, progress: { step: 'matte', fraction: 0.42 } }),
    during('Rendering', { kind: 'rendering', jobId: 1, progress: { step: 'composite', fraction: 0.9 } }),
    during('Writing', { kind: 'writing' }),
    during('Restoring', { kind: 'restoring' }),
    during('Stopped', { kind: 'stopped', notice: 'stopped' }),
    during('Ready', { kind: 'ready', notice: null }),
    { ...during('Ready, focus', { kind: 'ready', notice: null }), focus: '.primary' },
    {
      name: 'Ready, with an original',
      render: () => withPanel((state) => readyPhoto(state, { canRestore: true }), <ActionBar />),
    },
    during('Applied', { kind: 'ready', notice: 'applied' }),
    during('Restored', { kind: 'ready', notice: 'restored' }),
  ],
};
