import { BlurError } from '../contract/blur-error.js';
import { engineVersion } from '../contract/engine-version.js';
import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import type { RecipeDraft } from '../contract/recipe.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Host } from './host.js';
import { advance, type Doing, isBusy, isCancellable } from './job.js';
import { createLatestOnly } from './latest-only.js';
import { viewSelection } from './selection-view.js';
import { type Choice, chooseLook, type PanelState } from './state.js';
import type { Engine } from './worker-bridge.js';

/** Everything a person can ask of the panel. None of these throws; what fails shows in the job. */
export interface Intents {
  /** Once, at the beginning. */
  start(): Promise<void>;
  pickLook(lookId: string): void;
  setFNumber(fNumber: number): void;
  resetFNumber(): void;
  compare(on: boolean): void;
  /** The view needs previews of this long side. */
  viewAt(sidePx: number): void;
  apply(): Promise<void>;
  restore(): Promise<void>;
  cancel(): void;
  /** Does again what failed or was stopped. */
  retry(): Promise<void>;
}

export interface IntentsOptions {
  readonly state: PanelState;
  readonly host: Host;
  readonly engine: Engine;
}

interface PreviewWanted {
  readonly target: PhotoTarget;
  readonly settings: RenderSettings;
  readonly sidePx: number;
}

export function createIntents({ state, host, engine }: IntentsOptions): Intents {
  const { job, target, choice } = state;
  let lastJobId = 0;
  let sidePx = 512;
  // What the next photo without a recipe begins with.
  let usual: Choice = choice.value;

  const isCurrent = (jobId: number) => isCancellable(job.value) && job.value.jobId === jobId;
  const isSamePhoto = (one: PhotoTarget | null, other: PhotoTarget | null) =>
    one?.nodeId === other?.nodeId && one?.sourceHash === other?.sourceHash;
  const fail = (doing: Doing, thrown: unknown) => {
    job.value = { kind: 'failed', doing, error: BlurError.from(thrown).toWire() };
  };
  const stopRunning = () => {
    if (isCancellable(job.value)) engine.cancel(job.value.jobId);
  };

  const requestPreview = createLatestOnly(async (wanted: PreviewWanted) => {
    if (!isSamePhoto(wanted.target, target.value)) return;
    try {
      const image = await engine.preview(
        { imageHash: wanted.target.sourceHash, settings: wanted.settings, maxSidePx: wanted.sidePx },
        ++lastJobId,
      );
      if (!isSamePhoto(wanted.target, target.value)) return;
      state.after.value = image;
      state.previewBehind.value = wanted.settings !== state.settings.value;
    } catch (thrown) {
      const wasDropped = BlurError.from(thrown).code === 'cancelled';
      if (wasDropped || !isSamePhoto(wanted.target, target.value) || job.value.kind !== 'ready') return;
      state.previewBehind.value = false;
      fail('preview', thrown);
    }
  });

  const renewPreview = () => {
    if (target.value === null || state.summary.value === null) return;
    state.previewBehind.value = true;
    requestPreview({ target: target.value, settings: state.settings.value, sidePx });
  };

  const choose = (next: Choice) => {
    if (isBusy(job.value)) return;
    choice.value = next;
    usual = next;
    if (job.value.kind === 'ready' || (job.value.kind === 'failed' && state.summary.value !== null)) {
      job.value = { kind: 'ready', notice: null };
    }
    renewPreview();
  };

  /** Shows the photo, analyses it, and asks for its first preview. */
  const begin = async (photo: PhotoTarget) => {
    const jobId = ++lastJobId;
    job.value = { kind: 'opening', jobId };
    try {
      const image = await engine.open(photo.sourceHash, sidePx, jobId);
      if (!isCurrent(jobId)) return;
      state.before.value = image;
      job.value = { kind: 'analysing', jobId, progress: null };
      const summary = await engine.analyse(photo.sourceHash, jobId, (progress) => {
        job.value = advance(job.value, jobId, progress);
      });
      if (!isCurrent(jobId)) return;
      state.summary.value = summary;
      job.value = { kind: 'ready', notice: null };
      renewPreview();
    } catch (thrown) {
      if (isCurrent(jobId)) fail('open', thrown);
    }
  };

  const leavePhoto = () => {
    stopRunning();
    state.before.value = null;
    state.after.value = null;
    state.summary.value = null;
    state.comparing.value = false;
    state.previewBehind.value = false;
  };

  const takeSelection = async (selection: SelectionState) => {
    state.selection.value = selection;
    const view = viewSelection(selection);
    const photo = view.kind === 'photo' ? view.target : null;
    const previous = target.value;
    target.value = photo;
    if (photo !== null && isSamePhoto(photo, previous)) {
      const undone = job.value.kind === 'ready' && photo.currentHash !== previous?.currentHash;
      if (undone && photo.recipe === null) job.value = { kind: 'ready', notice: null };
      if (job.value.kind !== 'failed') return;
    }
    leavePhoto();
    job.value = { kind: 'idle' };
    if (photo === null) return;
    choice.value = photo.recipe === null ? usual : choiceOf(photo.recipe);
    await begin(photo);
  };

  const readSelection = async () => {
    try {
      await takeSelection(await host.call('selection.read', {}));
    } catch (thrown) {
      if (state.selection.value === null) fail('select', thrown);
    }
  };

  const readMemory = async () => {
    const before = usual;
    const memory = await host.call('memory.read', {}).catch(() => null); // only a convenience
    if (!memory?.lookId || usual !== before) return;
    usual = chooseLook(memory.lookId);
    if (!target.value?.recipe) choice.value = usual;
  };

  const apply = async () => {
    const photo = target.value;
    const summary = state.summary.value;
    if (photo === null || summary === null || isBusy(job.value) || state.isApplied.value) return;
    const jobId = ++lastJobId;
    const settings = state.settings.value;
    const { lookId, lookVersion } = choice.value;
    job.value = { kind: 'rendering', jobId, progress: null };
    try {
      const { bytes } = await engine.render(photo.sourceHash, settings, jobId, (progress) => {
        job.value = advance(job.value, jobId, progress);
      });
      if (!isCurrent(jobId)) return;
      job.value = { kind: 'writing' };
      const recipe: RecipeDraft = {
        ...{ lookId, lookVersion, settings, engineVersion },
        ...{ faceBox: summary.faces[0]?.box ?? null, subject: 'auto', strokes: 'none' },
      };
      const { nodeId, sourceHash } = photo;
      const { currentHash } = target.value ?? photo;
      finish(
        photo,
        'applied',
        await host.call('result.write', { nodeId, currentHash, sourceHash, bytes, recipe }),
      );
      host.call('memory.write', { lookId }).catch(() => null); // only a convenience
    } catch (thrown) {
      if (isCurrent(jobId) || isStill(photo, 'writing')) fail('apply', thrown);
    }
  };

  const isStill = (photo: PhotoTarget, kind: 'writing' | 'restoring') =>
    job.value.kind === kind && isSamePhoto(photo, target.value);

  const finish = (photo: PhotoTarget, notice: 'applied' | 'restored', updated: PhotoTarget) => {
    if (!isStill(photo, notice === 'applied' ? 'writing' : 'restoring')) return;
    target.value = updated;
    job.value = { kind: 'ready', notice };
  };

  const restore = async () => {
    const photo = target.value;
    if (photo === null || isBusy(job.value)) return;
    job.value = { kind: 'restoring' };
    try {
      finish(photo, 'restored', await host.call('result.restore', { nodeId: photo.nodeId }));
    } catch (thrown) {
      if (isStill(photo, 'restoring')) fail('restore', thrown);
    }
  };

  const viewAt = async (nextSidePx: number) => {
    if (nextSidePx === sidePx) return;
    sidePx = nextSidePx;
    const photo = target.value;
    if (photo === null || state.before.value === null) return;
    renewPreview();
    const image = await engine.open(photo.sourceHash, sidePx, ++lastJobId).catch(() => null); // the old one will do
    if (image !== null && isSamePhoto(photo, target.value)) state.before.value = image;
  };

  return {
    async start() {
      host.onSelection((selection) => void takeSelection(selection));
      // A worker that cannot start says so when the first photo is opened.
      const starting = engine.start().catch(() => null);
      await Promise.all([readMemory(), readSelection()]);
      state.diagnostics.value = await starting;
    },
    pickLook: (lookId) => choose(chooseLook(lookId)),
    setFNumber: (fNumber) => choose({ ...choice.value, fNumber }),
    resetFNumber: () => choose({ ...choice.value, fNumber: choice.value.base.lens.fNumber }),
    compare(on) {
      state.comparing.value = on;
    },
    viewAt: (nextSidePx) => void viewAt(nextSidePx),
    apply,
    restore,
    cancel() {
      const wasRendering = job.value.kind === 'rendering';
      if (!isCancellable(job.value)) return;
      stopRunning();
      job.value = wasRendering ? { kind: 'ready', notice: 'stopped' } : { kind: 'stopped' };
    },
    async retry() {
      const photo = target.value;
      const doing = job.value.kind === 'failed' ? job.value.doing : 'open';
      if (isBusy(job.value)) return;
      if (photo === null || doing === 'select') return readSelection();
      if (doing === 'open') return begin(photo);
      job.value = { kind: 'ready', notice: null };
      if (doing === 'preview') return renewPreview();
      return doing === 'apply' ? apply() : restore();
    },
  };
}

/** A recipe's own settings, so that an edited photo comes back exactly as it was left. */
function choiceOf(recipe: NonNullable<PhotoTarget['recipe']>): Choice {
  const shipped = chooseLook(recipe.lookId);
  const sameLook = shipped.lookId === recipe.lookId;
  return {
    lookId: recipe.lookId,
    lookVersion: recipe.lookVersion,
    // "Reset" goes to the look's own strength where the look is known.
    base: sameLook ? { ...recipe.settings, lens: shipped.base.lens } : recipe.settings,
    fNumber: recipe.settings.lens.fNumber,
  };
}
