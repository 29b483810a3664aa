import type { Batch, RowState } from '../../../src/ui/batch.js';
import { BatchView } from '../../../src/ui/components/batch/batch-view.js';
import { drawnPicture } from '../drawn-picture.js';
import { readyPhoto, sampleTarget } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

const error = { code: 'no-person', message: 'nobody there', details: {} } as const;

const rowStates: readonly RowState[] = [
  { kind: 'done', verdict: 'good' },
  { kind: 'done', verdict: 'check-hair' },
  { kind: 'failed', doing: 'apply', error },
  { kind: 'working', fraction: 0.4 },
  { kind: 'waiting' },
];

const several = (name: string, change: Partial<Batch>, states = rowStates): Story => ({
  ...{ name, heightPx: 820 },
  render: () => {
    const rows = states.map((state, at) => ({
      target: sampleTarget({
        nodeId: `1:${at}`,
        nodeName: `Portrait ${at + 1}`,
        canRestore: state.kind === 'done',
      }),
      thumbnail: state.kind === 'waiting' ? null : drawnPicture({ widthPx: 64, heightPx: 64 }),
      state,
    }));
    const batch: Batch = {
      ...{ scope: 'selection', pageIds: new Map(), align: false, found: 0 },
      ...{ rows, leftOut: [], run: 'resting', runIds: rows.map(({ target }) => target.nodeId), msLeft: null },
      ...change,
    };
    return withPanel(
      (state) => {
        readyPhoto(state);
        const photos = rows.map(({ target }) => target);
        state.selection.value = { photos, refused: [] };
        state.batch.value = batch;
      },
      <BatchView batch={batch} />,
    );
  },
});

const waiting: readonly RowState[] = [{ kind: 'waiting' }, { kind: 'waiting' }, { kind: 'waiting' }];
const done: readonly RowState[] = [
  { kind: 'done', verdict: 'good' },
  { kind: 'failed', doing: 'apply', error },
];

/** Several photos at once. */
export const batchFamily: Family = {
  name: 'Batch',
  stories: [
    several('Not begun', {}, waiting),
    several('Running', { run: 'running', msLeft: 42_000 }),
    several('Paused', { run: 'paused' }),
    several('Done', {}, done),
    several(
      'With a layer left out',
      {
        leftOut: [{ nodeId: '2:1', nodeName: 'Headline', code: 'no-image-fill', details: {} }],
      },
      waiting,
    ),
  ],
};
