import { noFileLooks } from '../../../src/contract/file-looks.js';
import type { FindingCode } from '../../../src/contract/finding-code.js';
import { plainTask } from '../../../src/contract/panel-task.js';
import type { PhotoMeasures } from '../../../src/contract/photo-measures.js';
import type { PhotoReport } from '../../../src/contract/photo-report.js';
import { type Check, type CheckRow, newCheck } from '../../../src/ui/check.js';
import { CheckView } from '../../../src/ui/components/check/check-view.js';
import { LeftRunNote } from '../../../src/ui/components/notes/left-run-note.js';
import { drawnPicture } from '../drawn-picture.js';
import { readyPhoto, sampleTarget } from '../sample-photo.js';
import type { Family, Story } from '../story.js';
import { withPanel } from '../with-panel.js';

const measures: PhotoMeasures = {
  head: {
    ...{ heightShare: 0.42, eyeLine: 0.46, centreX: 0.58, rollDeg: 5, cutOff: 0, shouldersCutOff: 0 },
    ...{ circleRoom: 0.05, heightPx: 320, aspect: 1 },
    room: { above: 1.1, below: 1.3, left: 1.4, right: 1 },
  },
  backdrop: { blurHeads: 0.02, depth: 0.7, tone: [48, 12, 26], toneSpread: 8, clutter: 0.22 },
  person: { exposureEv: 0.4, temperatureK: 5200, tint: 0, eyeBlurHeads: 0.01 },
  verdict: { code: 'good', reasons: [], expectedError: 0.01 },
};

const finding = (
  code: FindingCode,
  measured: number | string,
  expected: number | string,
  tolerance: number | null = null,
) => ({ code, measured, expected, tolerance, severity: 0.5 });

const row = (at: number, state: CheckRow['state'], slot = false): CheckRow => ({
  scanned: {
    target: sampleTarget({
      ...{ nodeId: `1:${at}`, nodeName: `Portrait ${at}`, locked: at === 3 },
      slot: slot ? { lookId: null } : null,
    }),
    ...{ isRound: false, layerHeight: 120, ignored: [], assetName: null },
  },
  page: { pageId: '0:1', name: 'Team', isCurrent: true },
  thumbnail: drawnPicture({ widthPx: 64, heightPx: 64 }),
  state,
});

const measured = { kind: 'measured', measures } as const;
const error = { code: 'not-an-image', message: 'text', details: {} } as const;
const report = (
  at: number,
  findings: PhotoReport['findings'],
  score: number,
  alignTo: PhotoReport['alignTo'] = null,
): PhotoReport => ({ id: `1:${at}`, measures, findings, ignored: [], alignTo, score });

/** Where heads should be. */
const shared = { heightShare: 0.3, eyeLine: 0.4, centreX: 0.5 };

const offInThree = [
  finding('head-size', 0.42, 0.3, 0.018),
  finding('blur', 0.02, 0.09, 0.04),
  finding('roll', 5, 0, 4),
];

// Made when a story is drawn: only a browser can draw the small pictures.
const found = (): Partial<Check> => ({
  rows: [
    row(1, measured),
    row(2, measured),
    row(3, measured),
    row(4, { kind: 'nobody' }),
    row(5, { kind: 'failed', error }),
    row(6, { kind: 'nobody' }, true),
  ],
  report: {
    score: 61,
    photos: [
      report(1, offInThree, 30, shared),
      report(3, [finding('no-look', '', 'corporate'), finding('tone', 24, 0, 6)], 55),
      report(2, [], 100),
    ],
    medians: {
      ...shared,
      ...{ blurHeads: 0.09, tone: [70, 0, 2], temperatureK: 5400, exposureEv: 0.5 },
    },
    alike: [
      { code: 'blur', fix: 'apply-look', photoIds: ['1:1'] },
      { code: 'head-size', fix: 'align-crop', photoIds: ['1:1'] },
      { code: 'no-look', fix: 'apply-look', photoIds: ['1:3'] },
      { code: 'tone', fix: 'by-hand', photoIds: ['1:3'] },
      { code: 'roll', fix: 'by-hand', photoIds: ['1:1'] },
    ],
  },
});

const usualPx = 680;
/** A result is seen to its end. */
const wholePx = 1200;

const story = (name: string, changed: () => Partial<Check>, heightPx = usualPx, canEdit = true): Story => ({
  ...{ name, heightPx },
  render: () => {
    const check: Check = { ...newCheck('page'), chosenLookId: 'corporate', ...changed() };
    return withPanel(
      (state) => {
        readyPhoto(state);
        state.file.value = { name: 'Team', editor: 'figma', canEdit, task: plainTask, looks: noFileLooks };
        state.check.value = check;
      },
      <CheckView check={check} />,
    );
  },
});

/** Whether photos are alike. */
export const checkFamily: Family = {
  name: 'Check',
  stories: [
    story('Not begun', () => ({})),
    story('Looking for photos', () => ({ run: 'scanning', scanned: { found: 12, pageName: 'Team' } })),
    story('Measuring', () => ({
      run: 'measuring',
      rows: [row(1, measured), row(2, { kind: 'measuring', fraction: 0.4 }), row(4, { kind: 'waiting' })],
      msLeft: 80_000,
    })),
    story('Found', found, wholePx),
    story('One finding', () => ({ ...found(), filter: 'head-size', align: true })),
    story('View only', found, usualPx, false),
    story('No photos', () => ({ report: { ...found().report!, photos: [], alike: [], score: 100 } })),
    story('Failed', () => ({ ended: { code: 'timeout', message: '', details: {} } })),
    {
      name: 'An unfinished run',
      render: () =>
        withPanel(
          (state) => {
            readyPhoto(state);
            state.file.value = {
              ...{ name: 'Team', editor: 'figma', canEdit: true, task: plainTask, looks: noFileLooks },
            };
            const photos = [{ nodeId: '1:1', pageId: '0:1', sourceHash: 'a', look: 0, crop: null }];
            const { lookId, lookVersion, settings } = state.choice.value;
            state.memory.value = {
              ...state.memory.value,
              run: {
                ...{ documentName: 'Team', scope: 'page', looks: [{ lookId, lookVersion, settings }] },
                ...{ total: 40, photos },
              },
            };
          },
          <LeftRunNote />,
        ),
    },
  ],
};
