import { BlurError } from '../contract/blur-error.js';
import type { SelectionState } from '../contract/photo-target.js';
import { type BatchRow, hasBegun } from './batch.js';
import { canRetry } from './batch-counts.js';
import { batchOf } from './batch-of.js';
import { type BatchRun, createBatchRun } from './batch-run.js';
import { createBatchStore } from './batch-store.js';
import { createBatchThumbnails } from './batch-thumbnails.js';
import { firstChoice } from './first-choice.js';
import { type Flow, remember } from './flow.js';
import { isLeft } from './is-left.js';
import { refreshBatch } from './refresh-batch.js';
import { rowsToApply } from './rows-to-apply.js';
import { viewSelection } from './selection-view.js';

export interface BatchFlow extends Pick<BatchRun, 'pause' | 'resume' | 'stop'> {
  /** Takes a selection of several photos, or news of a list that stays; false when the panel is free for one photo. */
  take(selection: SelectionState): boolean;
  /** Gives every photo that does not have it yet the chosen look, from its original. */
  applyAll(): Promise<void>;
  /** Does again what failed, for one photo or for all. */
  retryFailed(nodeId?: string): Promise<void>;
  restoreAll(): Promise<void>;
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
  const run = createBatchRun(flow, store, () => void thumbnails.load());

  const mayBegin = () => batch.value?.run === 'resting' && state.file.value?.canEdit !== false;

  const apply = async (rows: readonly BatchRow[]) => {
    if (rows.length === 0) return;
    thumbnails.stop(); // the worker opens one photo at a time
    remember(flow, { lookId: state.choice.value.lookId });
    await run.begin(idsOf(rows));
  };

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
    ...{ pause: run.pause, resume: run.resume, stop: run.stop },
    take(selection) {
      const known = batch.value;
      const held = known !== null && isLeft(known, selection) ? null : known;
      if (held !== null && hasBegun(held)) {
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
    async applyAll() {
      if (mayBegin()) await apply(rowsToApply(batch.value!, state.choice.value));
    },
    async retryFailed(nodeId) {
      if (!mayBegin()) return;
      const meant = batch.value!.rows.filter(
        (row) => canRetry(row) && (nodeId === undefined || row.target.nodeId === nodeId),
      );
      // What the list believes of a layer that changed is out of date.
      const selection = await host.call('selection.read', {}).catch(() => null);
      if (!mayBegin()) return;
      if (selection !== null) batch.value = refreshBatch(batch.value!, selection);
      const failedAt = (doing: 'apply' | 'restore') =>
        meant.filter(({ state: row }) => row.kind === 'failed' && row.doing === doing);
      await restore(failedAt('restore'));
      await apply(failedAt('apply'));
    },
    async restoreAll() {
      if (mayBegin()) await restore(batch.value!.rows.filter(({ target }) => target.canRestore));
    },
    show: (nodeId) => void host.call('node.show', { nodeId }).catch(() => null),
    leave() {
      if (batch.value?.run !== 'resting') return;
      thumbnails.stop();
      batch.value = null;
    },
  };
}

const idsOf = (rows: readonly BatchRow[]): readonly string[] => rows.map(({ target }) => target.nodeId);
