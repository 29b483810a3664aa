import type { AnalysisSummary, WarningCode } from '../../src/contract/analysis-summary.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { plainTask } from '../../src/contract/panel-task.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import type { Job } from '../../src/ui/job.js';
import type { PanelState } from '../../src/ui/state.js';
import { drawnPicture } from './drawn-picture.js';

const sidePx = 1200;

/** A selected layer with an uncropped photo. */
export const sampleTarget = (change: Partial<PhotoTarget> = {}): PhotoTarget => ({
  ...{ nodeId: '1:2', nodeName: 'Ada, portrait', currentHash: 'ada', sourceHash: 'ada' },
  ...{ widthPx: sidePx, heightPx: sidePx, scaleMode: 'FILL', imageTransform: null, nodeAspect: 1 },
  rotationDeg: 0,
  ...{ locked: false, recipe: null, staleRecipe: null, canRestore: false, slot: null, isPlaceholder: false },
  ...change,
});

/** What an analysis of it found. */
export const sampleSummary = (change: Partial<AnalysisSummary> = {}): AnalysisSummary => ({
  ...{ widthPx: sidePx, heightPx: sidePx, kind: 'jpeg', hasTransparency: false, profileName: 'sRGB' },
  ...{ people: [], choiceMissed: false, faces: [], headHeightPx: 500, coverage: 0.4, existingBlurPx: 0 },
  verdict: { code: 'good', reasons: [], expectedError: 0.01 },
  warnings: [] as readonly WarningCode[],
  stageMs: {},
  ...change,
});

/** Selects the photo, with everything that is known of it once it is ready. */
export function readyPhoto(state: PanelState, change: Partial<PhotoTarget> = {}): void {
  const target = sampleTarget(change);
  state.selection.value = { photos: [target], refused: [] };
  state.target.value = target;
  state.before.value = drawnPicture();
  state.after.value = drawnPicture({ disc: 0.1 });
  state.summary.value = sampleSummary();
  state.file.value = {
    editor: 'figma',
    canEdit: true,
    name: 'Team page',
    task: plainTask,
    looks: noFileLooks,
  };
  state.job.value = { kind: 'ready', notice: null };
}

/** The photo while something is being done about it. */
export function busyPhoto(state: PanelState, job: Job): void {
  readyPhoto(state);
  state.job.value = job;
}
