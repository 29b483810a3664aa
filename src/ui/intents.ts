import type { PhotoScope } from '../contract/left-run.js';
import type { SelectionState } from '../contract/photo-target.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { type BackdropFlow, createBackdropFlow } from './backdrop-flow.js';
import { type BatchFlow, createBatchFlow } from './batch-flow.js';
import { type CheckFlow, createCheckFlow } from './check-flow.js';
import { type Choice, choiceOf } from './choice.js';
import { type ChoiceFlow, createChoiceFlow } from './choice-flow.js';
import { choiceIn } from './choice-in.js';
import { createFileFlow, type FileFlow } from './file-flow.js';
import { findLookOrDefault } from './find-look-or-default.js';
import { type Flow, stopRunning } from './flow.js';
import type { Host } from './host.js';
import { isBusy, isCancellable } from './job.js';
import { createLatestOnly } from './latest-only.js';
import { createLooksFlows, type LooksFlows } from './looks-flows.js';
import { createPhotoFlow } from './photo-flow.js';
import { createPreviewFlow } from './preview-flow.js';
import { createSelfTestFlow, type SelfTestFlow } from './selftest-flow.js';
import { createSlotFlow, type SlotFlow } from './slot-flow.js';
import type { TabName } from './stage.js';
import { createStageFlow, type StageFlow } from './stage-flow.js';
import type { PanelState } from './state.js';
import { createTaskFlow } from './task-flow.js';
import { startThumbnails } from './thumbnail-flow.js';
import { tidySettings } from './tidy-settings.js';
import type { Engine } from './worker-bridge.js';
import { createWriteFlow } from './write-flow.js';

/** Everything a person can ask of the panel. None of these throws; what fails shows in the job. */
export interface Intents
  extends Pick<FileFlow, 'readColours'>,
    LooksFlows,
    SlotFlow,
    BackdropFlow,
    StageFlow,
    ChoiceFlow,
    SelfTestFlow {
  /** Once, at the beginning; settles when the first photo is ready or has failed. */
  start(): Promise<void>;
  pickLook(lookId: string): void;
  /** Other settings than the look's own; `{ ...settings, lens: { ...settings.lens, fNumber } }` changes one of them. */
  change(settings: RenderSettings): void;
  openTab(tab: TabName): void;
  /** Gives the panel another size, within what the host allows. */
  resizePanel(widthPx: number, heightPx: number): void;
  apply(): Promise<void>;
  restore(): Promise<void>;
  cancel(): void;
  /** Does again what failed or was stopped. */
  retry(): Promise<void>;
  /** Gives an exchanged photo the look of the one before; its people and strokes belonged to that picture. */
  useStaleLook(): void;
  startFresh(): void;
  dismissIncident(): void;
  /** Shows the check without beginning it; what was found before in this scope is still there. Not during a run. */
  openCheck(scope: PhotoScope): Promise<void>;
  readonly check: Omit<CheckFlow, 'take' | 'leave' | 'open'>;
  readonly batch: Omit<BatchFlow, 'take' | 'leave' | 'applyPlans'>;
  /** Leaves the check or the list of several photos for what is selected now. */
  backToSelection(): Promise<void>;
}

export interface IntentsOptions {
  readonly state: PanelState;
  readonly host: Host;
  readonly engine: Engine;
}

const firstSidePx = 512;

export function createIntents({ state, host, engine }: IntentsOptions): Intents {
  const flow: Flow = {
    ...{ state, host, engine },
    ...{ lastJobId: 0, sidePx: firstSidePx, usual: state.choice.value },
  };
  const { job, choice, target } = state;
  const preview = createPreviewFlow(flow);
  const batch = createBatchFlow(flow);
  const { apply, restore } = createWriteFlow(flow);
  const slots = createSlotFlow(flow, apply);
  const check = createCheckFlow(flow);
  const takeSeveral = (selection: SelectionState) => check.take(selection) || batch.take(selection);
  const photo = createPhotoFlow(flow, { renewPreview: preview.renew, takeSeveral, slots });
  const lookAtSelection = async () => {
    if (state.selection.value !== null) await photo.takeSelection(state.selection.value);
  };
  /** Begins something that has the panel for itself; the photo in hand is let go. */
  const instead = async (begun: Promise<void> | void) => {
    await lookAtSelection();
    await begun;
    if (state.batch.value === null && state.check.value === null) await lookAtSelection();
  };
  const takeAll = async (scope: Exclude<PhotoScope, 'selection'>) => {
    check.leave();
    if (state.check.value === null) await instead(batch.takeAll(scope));
  };
  const continueLeft = () => instead(batch.continueLeft());
  const tasks = createTaskFlow(flow, { batch, check, lookAtSelection });
  const stage = createStageFlow(flow, preview.resize);
  const choices = createChoiceFlow(flow, photo.analyse);
  const file = createFileFlow(flow);
  const selfTest = createSelfTestFlow(flow);

  const choose = (next: Choice) => {
    choice.value = next;
    flow.usual = next;
    // What is being applied goes on with the settings it began with.
    if (state.summary.value !== null && !isBusy(job.value)) job.value = { kind: 'ready', notice: null };
    preview.renew();
  };
  const change = (settings: RenderSettings) => {
    if (state.lockedLook.value !== null) return;
    choose({ ...choice.value, settings: tidySettings(settings, choice.value.look) });
  };
  const chooseFreely = (next: Choice) => {
    if (state.lockedLook.value === null) choose(next);
  };
  const looks = createLooksFlows(flow, { choose, change });
  startThumbnails(flow);
  const resize = createLatestOnly(async (size: { widthPx: number; heightPx: number }) => {
    await host.call('panel.resize', size).catch(() => null); // the panel stays as it is
  });

  return {
    async start() {
      host.on('selection.changed', (selection) => void photo.takeSelection(selection));
      engine.onRestart(() => {
        state.incident.value = 'worker-restarted';
      });
      engine.onGpuLost(() => {
        state.incident.value = 'gpu-lost';
      });
      // A worker that cannot start says so when the first photo is opened.
      const starting = engine.start().catch(() => undefined);
      const begun = choice.value;
      const reading = file.readFile().then(() => {
        if (choice.value !== begun) preview.renew();
        if (state.file.value?.task.kind === 'self-test') void selfTest.runSelfTest();
        else if (state.file.value !== null) tasks.begin(state.file.value.task);
        if ((state.file.value?.looks.looks.length ?? 0) > 0) void looks.readLibrary(false);
        if ((state.file.value?.looks.bindings.length ?? 0) > 0) void file.readColours();
      });
      await Promise.all([starting, reading, photo.readSelection()]);
    },
    async openCheck(scope) {
      if ((state.batch.value?.run ?? 'resting') === 'resting') await instead(check.open(scope));
    },
    ...{ batch: { ...batch, takeAll, continueLeft }, check, ...selfTest, readColours: file.readColours },
    pickLook: (lookId) => chooseFreely(choiceOf(findLookOrDefault(state.looks.value, lookId))),
    change,
    ...looks,
    writeSlot: slots.writeSlot,
    ...createBackdropFlow(flow, change),
    resizePanel: (widthPx, heightPx) => resize({ widthPx, heightPx }),
    openTab(tab) {
      if (tab === state.tab.value) return;
      state.tab.value = tab;
      // What a page makes one look at goes with it.
      stage.lookAs('result');
    },
    ...stage,
    ...choices,
    apply,
    async restore() {
      if (target.value !== null) slots.leaveAlone(target.value);
      await restore();
    },
    cancel() {
      if (!isCancellable(job.value)) return;
      const kind = job.value.kind === 'rendering' ? 'ready' : 'stopped';
      stopRunning(flow);
      job.value = { kind, notice: 'stopped' };
    },
    async retry() {
      if (isBusy(job.value)) return;
      const { doing, error } =
        job.value.kind === 'failed' ? job.value : { doing: 'open' as const, error: null };
      // What the panel believes of the layer is out of date: look again, and let the person decide anew.
      const isStale = error?.code === 'node-changed' || error?.code === 'node-gone';
      if (target.value === null || doing === 'select' || isStale) return photo.readSelection();
      if (doing === 'open') return photo.begin(target.value);
      job.value = { kind: 'ready', notice: null };
      if (doing === 'preview') return preview.renew();
      return doing === 'apply' ? apply() : restore();
    },
    useStaleLook() {
      const recipe = target.value?.staleRecipe;
      state.offersStaleLook.value = false;
      if (recipe) chooseFreely(choiceIn(recipe, state.looks.value));
    },
    startFresh() {
      state.offersStaleLook.value = false;
    },
    dismissIncident() {
      state.incident.value = null;
    },
    async backToSelection() {
      check.leave();
      if (state.check.value !== null) return;
      batch.leave();
      await lookAtSelection();
    },
  };
}
