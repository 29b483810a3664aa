import { BlurError } from '../contract/blur-error.js';
import type { PhotoScope } from '../contract/left-run.js';
import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import { type Batch, type BatchRow, hasBegun } from './batch.js';
import { canRetry } from './batch-counts.js';
import { batchOf } from './batch-of.js';
import { type BatchRun, createBatchRun } from './batch-run.js';
import { createBatchScan } from './batch-scan.js';
import { createBatchStore } from './batch-store.js';
import { createBatchThumbnails } from './batch-thumbnails.js';
import { firstChoice } from './first-choice.js';
import { type Flow, remember } from './flow.js';
import { isLeft } from './is-left.js';
import { createLeftRunKeeper } from './left-run-keeper.js';
import type { PhotoPlan } from './photo-plan.js';
import { refreshBatch } from './refresh-batch.js';
import { rowsToApply } from './rows-to-apply.js';
import { viewSelection } from './selection-view.js';

export interface BatchFlow extends Pick<BatchRun, 'pause' | 'resume' | 'stop'> {
  /** Takes a selection of several photos, or news of a list that stays; false when the panel is free for one photo. */
  take(selection: SelectionState): boolean;
  /** Lists every photo of the page in view, or of all pages. Stopping brings the selection back. */
  takeAll(scope: Exclude<PhotoScope, 'selection'>): Promise<void>;
  /** Whether heads are aligned with the look, where it says where they go. */
  setAlign(align: boolean): void;
  /** Gives every photo that does not have it yet the chosen look, from its original. */
  applyAll(): Promise<void>;
  /** Lists these photos, each with what is to be done to it, and begins at once. */
  applyPlans(selection: SelectionState, plans: ReadonlyMap<string, PhotoPlan>): Promise<void>;
  /** Does again what failed, for one photo or for all. */
  retryFailed(nodeId?: string): Promise<void>;
  restoreAll(): Promise<void>;
  /** Goes on with the run that the last panel has left in this file; what is finished or another photo meanwhile is left alone. */
  continueLeft(): Promise<void>;
  forgetLeft(): void;
  /** Selects a photo's layer in the file and brings it into view. */
  show(nodeId: string): void;
  /** Forgets the list; does nothing during a run. */
  leave(): void;
}

export function createBatchFlow(flow: Flow): BatchFlow {
  const { state, host } = flow;
  const { batch } = state;
  const store = createBatchStore(batch);
  const thumbnails = createBatchThumbnails(flow, store.putThumbnail);
  const keeper = createLeftRunKeeper(flow);
  const run = createBatchRun(flow, store, {
    onPhoto: keeper.drop,
    onRest: () => void thumbnails.load(),
  });
  const scan = createBatchScan(flow);
  /** what trying again means */
  let latestPlan: (photo: PhotoTarget) => PhotoPlan = () => ({ choice: null, crop: null });

  const mayBegin = () => batch.value?.run === 'resting' && state.file.value?.canEdit !== false;

  /** The same for all: the chosen look, and where it wants heads. */
  const chosenPlan = ({ align }: Batch): PhotoPlan => {
    const choice = state.choice.value;
    const look = state.looks.value.find(({ id }) => id === choice.lookId);
    return { choice, crop: align ? (look?.check?.crop ?? null) : null };
  };

  const apply = async (rows: readonly BatchRow[], planOf: (photo: PhotoTarget) => PhotoPlan) => {
    const list = batch.value;
    if (rows.length === 0 || list === null) return;
    latestPlan = planOf;
    thumbnails.stop(); // the worker opens one photo at a time
    void keeper.begin(list, idsOf(rows), planOf);
    await run.begin(idsOf(rows), planOf);
  };
  const applyPlans = (rows: readonly BatchRow[], plans: ReadonlyMap<string, PhotoPlan>) =>
    apply(rows, ({ nodeId }) => plans.get(nodeId)!);

  const restore = async (rows: readonly BatchRow[]) => {
    if (rows.length === 0) return;
    store.set({ run: 'restoring', runIds: idsOf(rows) });
    for (const nodeId of idsOf(rows)) {
      try {
        const target = await host.call('result.restore', { nodeId });
        store.setRow(nodeId, { target, state: { kind: 'waiting' } });
      } catch (thrown) {
        const error = BlurError.from(thrown).toWire();
        store.setRow(nodeId, { state: { kind: 'failed', doing: 'restore', error } });
      }
    }
    store.set({ run: 'resting' });
  };

  return {
    ...{ pause: run.pause, resume: run.resume },
    stop() {
      scan.stop();
      if (batch.value?.run !== 'resting') keeper.forget();
      run.stop();
    },
    take(selection) {
      const known = batch.value;
      const held = known !== null && isLeft(known, selection) ? null : known;
      if (held !== null && (hasBegun(held) || held.scope !== 'selection')) {
        batch.value = refreshBatch(held, selection);
        return true;
      }
      if (viewSelection(selection).kind !== 'several') {
        if (known !== null) thumbnails.stop();
        batch.value = null;
        return false;
      }
      if (held === null) state.choice.value = firstChoice(flow, null);
      batch.value = batchOf(selection, held);
      void thumbnails.load();
      return true;
    },
    async takeAll(scope) {
      thumbnails.stop();
      await scan.takeAll(scope);
      void thumbnails.load();
    },
    setAlign(align) {
      if (batch.value?.run === 'resting') store.set({ align });
    },
    async applyAll() {
      const rows = mayBegin() ? rowsToApply(batch.value!, state.choice.value) : [];
      if (rows.length === 0) return;
      const plan = chosenPlan(batch.value!);
      remember(flow, { lookId: state.choice.value.lookId });
      await apply(rows, () => plan);
    },
    async applyPlans({ photos, refused }, plans) {
      thumbnails.stop();
      batch.value = batchOf({ photos: photos.filter(({ nodeId }) => plans.has(nodeId)), refused }, null);
      if (mayBegin()) await applyPlans(batch.value.rows, plans);
    },
    async retryFailed(nodeId) {
      if (!mayBegin()) return;
      const meant = batch.value!.rows.filter(
        (row) => canRetry(row) && (nodeId === undefined || row.target.nodeId === nodeId),
      );
      // What the list believes of a layer that changed is out of date.
      const selection = await scan.readAnew(batch.value!).catch(() => null);
      if (!mayBegin()) return;
      if (selection !== null) batch.value = refreshBatch(batch.value!, selection);
      const failedAt = (doing: 'apply' | 'restore') =>
        meant.filter(({ state: row }) => row.kind === 'failed' && row.doing === doing);
      await restore(failedAt('restore'));
      await apply(failedAt('apply'), latestPlan);
    },
    async restoreAll() {
      if (mayBegin()) await restore(batch.value!.rows.filter(({ target }) => target.canRestore));
    },
    async continueLeft() {
      const left = state.memory.value.run;
      if (left === null || state.file.value?.canEdit === false) return;
      thumbnails.stop();
      const plans = await scan.takeLeft(left);
      if (plans === null) return;
      keeper.forget();
      if (mayBegin()) await applyPlans(batch.value!.rows, plans);
    },
    forgetLeft: keeper.forget,
    show: (nodeId) => void host.call('node.show', { nodeId }).catch(() => null),
    leave() {
      if (batch.value?.run !== 'resting') return;
      thumbnails.stop();
      batch.value = null;
    },
  };
}

const idsOf = (rows: readonly BatchRow[]): readonly string[] => rows.map(({ target }) => target.nodeId);
