import { type BlurErrorCode, blurErrorCodes } from '../../../src/contract/blur-error.js';
import type { Recipe } from '../../../src/contract/recipe.js';
import { EmptyState } from '../../../src/ui/components/empty-state.js';
import { ErrorNote } from '../../../src/ui/components/error-note.js';
import { IncidentNote } from '../../../src/ui/components/notes/incident-note.js';
import { SelfTestPage } from '../../../src/ui/components/notes/self-test-page.js';
import { StaleNote } from '../../../src/ui/components/notes/stale-note.js';
import { VerdictNote } from '../../../src/ui/components/notes/verdict-note.js';
import { SelectionNote } from '../../../src/ui/components/selection-note.js';
import { Warnings } from '../../../src/ui/components/warnings.js';
import type { PanelState } from '../../../src/ui/state.js';
import { readyPhoto, sampleSummary } from '../sample-photo.js';
import type { Family } from '../story.js';
import { withPanel } from '../with-panel.js';

const failed =
  (code: BlurErrorCode, details = {}) =>
  (state: PanelState) => {
    readyPhoto(state);
    const message = 'what a developer would want to know';
    state.job.value = { kind: 'failed', doing: 'open', error: { code, message, details } };
  };

const incidents = (['worker-restarted', 'gpu-lost'] as const).map((incident) => ({
  name: `Incident, ${incident}`,
  render: () =>
    withPanel(
      (state) => {
        readyPhoto(state);
        state.incident.value = incident;
      },
      <IncidentNote />,
    ),
}));

const staleRecipe: Recipe = {
  ...{
    schema: 1,
    lookId: 'founder',
    lookVersion: 2,
    sourceHash: 'old',
    resultHash: 'older',
    engineVersion: '1',
  },
  settings: { lens: { focalLengthMm: 85, fNumber: 2.2 }, backdrop: { mode: 'soften' } },
  ...{ faceBox: null, subject: 'auto', strokes: 'none' },
};

const refused = (code: BlurErrorCode, nodeName: string) => (
  <SelectionNote refused={{ nodeId: '1:2', nodeName, code, details: {} }} />
);

/** What the panel has to say. */
export const noteFamily: Family = {
  name: 'Notes',
  stories: [
    { name: 'Nothing selected', render: () => <EmptyState /> },
    ...incidents,
    {
      name: 'Look of an earlier picture',
      render: () =>
        withPanel(
          (state) => {
            readyPhoto(state, { staleRecipe });
            state.offersStaleLook.value = true;
          },
          <StaleNote />,
        ),
    },
    {
      name: 'Self-test',
      render: () =>
        withPanel(
          () => {},
          <SelfTestPage
            test={{
              lines: [
                ['WebAssembly', 'yes'],
                ['Renderer', 'the processor'],
              ],
              isRunning: false,
            }}
          />,
        ),
    },
    { name: 'Refused', render: () => refused('no-image-fill', 'Headline') },
    {
      name: 'Refused, long name',
      render: () =>
        refused('read-only', 'Components/Cards/Person/Photo/with-a-name-that-does-not-break-anywhere'),
    },
    {
      name: 'Warnings',
      render: () =>
        withPanel(
          (state) => {
            readyPhoto(state);
            state.summary.value = sampleSummary({
              verdict: { code: 'check-hair', reasons: ['hair-unsure'], expectedError: 0.1 },
              warnings: ['several-people', 'already-blurred', 'small-photo'],
            });
          },
          <>
            <VerdictNote />
            <Warnings />
          </>,
        ),
    },
    {
      name: 'Failed',
      render: () => withPanel(failed('image-corrupt'), <ErrorNote />),
    },
    {
      name: 'Failed, can be tried again',
      render: () => withPanel(failed('timeout'), <ErrorNote />),
      focus: '.button',
    },
    {
      name: 'Failed, every sentence',
      render: () =>
        blurErrorCodes.map((code) =>
          withPanel(failed(code, { widthPx: 6000, heightPx: 4000, limitPx: 4096 }), <ErrorNote />),
        ),
    },
  ],
};
