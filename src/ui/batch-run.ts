import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { finishPhoto } from './batch-photo.js';
import type { BatchStore } from './batch-store.js';
import type { Flow } from './flow.js';
import type { PhotoPlan } from './photo-plan.js';
import { createStop } from './stop.js';
import { msLeft, type PhotoToDo, type TimedPhoto } from './time-left.js';

export interface BatchRun {
  /** Finishes these photos, one by one, each as planned; settles when none is left or the run is paused. */
  begin(nodeIds: readonly string[], planOf: (photo: PhotoTarget) => PhotoPlan): Promise<void>;
  /** After the photo in hand. */
  pause(): void;
  resume(): Promise<void>;
  /** What is finished stays; what is just being written still is. */
  stop(): void;
}

/** A bar that moves by less than this need not be drawn anew. */
const smallestStep = 0.01;

export interface BatchRunNews {
  /** called whenever a photo's turn is over */
  readonly onPhoto?: (nodeId: string) => void;
  /** called whenever a run has ended */
  readonly onRest: () => void;
}

export function createBatchRun(flow: Flow, store: BatchStore, { onPhoto, onRest }: BatchRunNews): BatchRun {
  const { engine } = flow;
  const { batch } = store;
  let queue: readonly string[] = [];
  let timed: readonly TimedPhoto[] = [];
  let planOf = (_: PhotoTarget): PhotoPlan => ({ choice: null, crop: null });
  let stop = createStop();
  let jobId = 0;

  const tellTimeLeft = () => store.set({ msLeft: msLeft(timed, queue.map(toDo)) });
  const toDo = (nodeId: string): PhotoToDo => {
    const row = store.rowOf(nodeId);
    if (row === undefined) return { megapixels: 0, fraction: 1 };
    const fraction = row.state.kind === 'working' ? row.state.fraction : row.state.kind === 'waiting' ? 0 : 1;
    return { megapixels: megapixelsOf(row.target), fraction };
  };

  const finish = async (photo: PhotoTarget) => {
    const { nodeId } = photo;
    const began = performance.now();
    jobId = ++flow.lastJobId;
    const onProgress = (fraction: number) => {
      const before = store.rowOf(nodeId)?.state;
      if (before?.kind !== 'working' || fraction < before.fraction + smallestStep) return;
      store.setRow(nodeId, { state: { kind: 'working', fraction } });
      tellTimeLeft();
    };
    store.setRow(nodeId, { state: { kind: 'working', fraction: 0 } });
    try {
      const { target, ...outcome } = await finishPhoto(flow, {
        ...{ photo, plan: planOf(photo), jobId, onProgress },
        onOpened: (thumbnail) => store.putThumbnail(photo.sourceHash, thumbnail),
        untilStopped: stop.race,
      });
      store.setRow(nodeId, { target, state: { kind: 'done', ...outcome } });
      timed = [...timed, { megapixels: megapixelsOf(photo), ms: performance.now() - began }];
    } catch (thrown) {
      const error = BlurError.from(thrown).toWire();
      const isStopped = error.code === 'cancelled' && batch.value?.run === 'stopping';
      store.setRow(nodeId, {
        state: isStopped ? { kind: 'waiting' } : { kind: 'failed', doing: 'apply', error },
      });
    }
  };

  const work = async () => {
    store.set({ run: 'running' });
    while (queue.length > 0 && batch.value?.run === 'running') {
      const next = store.rowOf(queue[0]!);
      if (next !== undefined) await finish(next.target);
      onPhoto?.(queue[0]!);
      queue = queue.slice(1);
      tellTimeLeft();
    }
    if (queue.length > 0) return store.set({ run: 'paused', msLeft: null });
    rest();
  };

  const rest = () => {
    store.set({ run: 'resting', msLeft: null });
    onRest();
  };

  return {
    async begin(nodeIds, plan) {
      [queue, timed, planOf, stop] = [nodeIds, [], plan, createStop()];
      for (const nodeId of nodeIds) store.setRow(nodeId, { state: { kind: 'waiting' } });
      store.set({ runIds: nodeIds, msLeft: null });
      await work();
    },
    pause() {
      if (batch.value?.run === 'running') store.set({ run: 'pausing' });
    },
    async resume() {
      if (batch.value?.run === 'pausing') store.set({ run: 'running' });
      else if (batch.value?.run === 'paused') await work();
    },
    stop() {
      const run = batch.value?.run;
      if (run === 'paused') rest();
      if (run !== 'running' && run !== 'pausing') return;
      queue = queue.slice(0, 1);
      store.set({ run: 'stopping' });
      engine.cancel(jobId);
      stop.now();
    },
  };
}

const megapixelsOf = ({ widthPx, heightPx }: PhotoTarget): number => (widthPx * heightPx) / 1e6;
