import { batch } from '@preact/signals';
import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import type { Progress } from '../contract/progress.js';
import { choicesIn } from './choices-in.js';
import { firstChoice } from './first-choice.js';
import { type Flow, fail, isCurrent, isSamePhoto, stopRunning } from './flow.js';
import { advance } from './job.js';
import { viewSelection } from './selection-view.js';
import type { SlotFinisher } from './slot-flow.js';
import { restingStage } from './stage.js';

export interface PhotoFlow {
  /** Shows the photo at once, a first preview as soon as a draft is there, and the real one once it is analysed. */
  begin(photo: PhotoTarget): Promise<void>;
  /** Takes the photo apart anew, because the choices about it have changed; the picture shown stays until there is a better one. */
  analyse(photo: PhotoTarget): Promise<void>;
  takeSelection(selection: SelectionState): Promise<void>;
  readSelection(): Promise<void>;
}

export interface PhotoFlowOptions {
  /** called once a photo is ready to be rendered */
  readonly renewPreview: () => void;
  /** takes selections of several photos; true when the panel is not free for one */
  readonly takeSeveral: (selection: SelectionState) => boolean;
  readonly slots: SlotFinisher;
}

export function createPhotoFlow(
  flow: Flow,
  { renewPreview, takeSeveral, slots }: PhotoFlowOptions,
): PhotoFlow {
  const { state, host, engine } = flow;
  const { job, target } = state;

  const isReady = (photo: PhotoTarget) => isSamePhoto(photo, target.value) && job.value.kind === 'ready';

  const begin = async (photo: PhotoTarget) => {
    const jobId = ++flow.lastJobId;
    job.value = { kind: 'opening', jobId };
    try {
      const image = await engine.open(photo.sourceHash, flow.sidePx, jobId);
      if (!isCurrent(flow, jobId)) return;
      state.before.value = image;
    } catch (thrown) {
      if (isCurrent(flow, jobId)) fail(flow, 'open', thrown);
      return;
    }
    await analyse(photo);
    if (isReady(photo)) await slots.finish(photo);
  };

  const analyse = async (photo: PhotoTarget) => {
    stopRunning(flow);
    const jobId = ++flow.lastJobId;
    job.value = { kind: 'analysing', jobId, progress: null };
    const request = { imageHash: photo.sourceHash, choices: state.choices.value };
    const onProgress = (progress: Progress) => {
      job.value = advance(job.value, jobId, progress);
    };
    try {
      const draft = await engine.draft(request, jobId, onProgress);
      if (!isCurrent(flow, jobId)) return;
      state.summary.value = draft;
      renewPreview();
      const summary = await engine.analyse(request, jobId, onProgress);
      if (!isCurrent(flow, jobId)) return;
      state.summary.value = summary;
      job.value = { kind: 'ready', notice: null };
      renewPreview();
    } catch (thrown) {
      if (isCurrent(flow, jobId)) fail(flow, 'open', thrown);
    }
  };

  const takeSelection = async (selection: SelectionState) => {
    state.selection.value = selection;
    const view = viewSelection(selection);
    const photo = !takeSeveral(selection) && view.kind === 'photo' ? view.target : null;
    const previous = target.value;
    const isSame = photo !== null && isSamePhoto(photo, previous) && job.value.kind !== 'failed';
    // In one step: nobody may see the new photo with what was found in the one before.
    batch(() => {
      target.value = photo;
      if (!isSame) leavePhoto(flow);
    });
    if (isSame) {
      // Our own write comes back like this, and so does an undo, after which "Done" would be a lie.
      if (job.value.kind === 'ready' && photo.currentHash !== previous?.currentHash) {
        job.value = { kind: 'ready', notice: null };
      }
      return;
    }
    if (photo === null) return;
    const { recipe } = photo;
    state.choice.value = firstChoice(flow, photo);
    state.choices.value = choicesIn(recipe);
    state.offersStaleLook.value =
      recipe === null && photo.staleRecipe !== null && state.lockedLook.value === null && !slots.isDue(photo);
    await begin(photo);
  };

  return {
    begin,
    analyse,
    takeSelection,
    async readSelection() {
      try {
        await takeSelection(await host.call('selection.read', {}));
      } catch (thrown) {
        // A selection that was pushed meanwhile is as good.
        if (state.selection.value === null) fail(flow, 'select', thrown);
      }
    },
  };
}

function leavePhoto(flow: Flow): void {
  const { state } = flow;
  stopRunning(flow);
  state.job.value = { kind: 'idle' };
  for (const picture of [state.before, state.after, state.inspected]) picture.value = null;
  state.summary.value = null;
  for (const detail of [state.detail, state.sourceDetail]) detail.value = null;
  state.portraits.value = [];
  state.thumbnails.value = new Map();
  state.strokeHistory.value = { past: [], future: [] };
  state.stage.value = restingStage;
  for (const mode of [state.comparing, state.isPointing, state.strokesFull]) mode.value = false;
  state.previewBehind.value = false;
  state.offersStaleLook.value = false;
}
