import { BlurError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { Progress } from '../contract/progress.js';
import type { ScannedPhoto } from '../contract/scanned-photo.js';
import { thumbnailSidePx } from './batch-photo.js';
import type { CheckRow, CheckRowState } from './check.js';
import type { CheckStore } from './check-store.js';
import { choicesIn } from './choices-in.js';
import type { Flow } from './flow.js';
import { framingOf } from './framing-of.js';
import { createStop } from './stop.js';
import { msLeft, type TimedPhoto } from './time-left.js';

/** What was measured of a picture in a frame; true until the panel is closed. */
interface Measured {
  readonly state: Extract<CheckRowState, { kind: 'measured' | 'nobody' }>;
  readonly thumbnail: PreviewImage;
}

export interface CheckMeasuring {
  /** Measures these photos, one by one, each only when that has not been done before; what fails says so in its row. */
  measure(nodeIds: readonly string[]): Promise<void>;
  /** Ends `measure` at once; what has been measured stays. */
  stop(): void;
}

/** The small pictures of so many photos are 16 MB. */
const mostKept = 1000;
const smallestStep = 0.02;

export function createCheckMeasuring(flow: Flow, store: CheckStore): CheckMeasuring {
  const { engine } = flow;
  const kept = new Map<string, Measured>();
  let stop = createStop();
  let isStopped = false;
  let jobId = 0;

  const keep = (target: PhotoTarget, measured: Measured) => {
    kept.set(keyOf(target), measured);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  const setRow = (nodeId: string, change: Partial<CheckRow>) => store.setRows(new Map([[nodeId, change]]));

  /** True when any of these photos has been measured before. */
  const takeKept = (nodeIds: readonly string[]): boolean => {
    const rows = nodeIds.flatMap((nodeId) => store.rowOf(nodeId) ?? []).filter(isWaiting);
    const changes = new Map(
      rows.flatMap(({ scanned }) => {
        const known = kept.get(keyOf(scanned.target));
        return known === undefined ? [] : [[scanned.target.nodeId, known] as const];
      }),
    );
    if (changes.size > 0) store.setRows(changes);
    return changes.size > 0;
  };

  const measureOne = async (target: PhotoTarget): Promise<void> => {
    const { nodeId, currentHash } = target;
    jobId = ++flow.lastJobId;
    setRow(nodeId, { state: { kind: 'measuring', fraction: 0 } });
    const onProgress = ({ fraction }: Progress) => {
      const before = store.rowOf(nodeId)?.state;
      if (before?.kind !== 'measuring' || fraction < before.fraction + smallestStep) return;
      setRow(nodeId, { state: { kind: 'measuring', fraction } });
    };
    try {
      const thumbnail = await stop.race(engine.open(currentHash, thumbnailSidePx, jobId));
      setRow(nodeId, { thumbnail });
      const request = {
        imageHash: currentHash,
        choices: choicesIn(target.recipe),
        framing: framingOf(target),
      };
      const state = await stop
        .race(engine.measure(request, jobId, onProgress))
        .then((measures) => ({ kind: 'measured', measures }) as const, nobodyOrThrow);
      keep(target, { state, thumbnail });
      setRow(nodeId, { state });
    } catch (thrown) {
      const error = BlurError.from(thrown).toWire();
      const wasStopped = isStopped && error.code === 'cancelled';
      setRow(nodeId, { state: wasStopped ? { kind: 'waiting' } : { kind: 'failed', error } });
    }
  };

  return {
    async measure(nodeIds) {
      [stop, isStopped] = [createStop(), false];
      takeKept(nodeIds);
      const queue = nodeIds.flatMap((nodeId) => store.rowOf(nodeId) ?? []).filter(isWaiting);
      let timed: readonly TimedPhoto[] = [];
      for (const [at, { scanned }] of queue.entries()) {
        if (isStopped) break;
        // the same picture may have had its turn meanwhile
        if (takeKept([scanned.target.nodeId])) continue;
        const began = performance.now();
        await measureOne(scanned.target);
        timed = [...timed, { megapixels: megapixelsOf(scanned), ms: performance.now() - began }];
        const left = queue
          .slice(at + 1)
          .map((row) => ({ megapixels: megapixelsOf(row.scanned), fraction: 0 }));
        store.set({ msLeft: msLeft(timed, left) });
      }
      store.set({ msLeft: null });
    },
    stop() {
      isStopped = true;
      engine.cancel(jobId);
      stop.now();
    },
  };
}

function nobodyOrThrow(thrown: unknown): { readonly kind: 'nobody' } {
  if (BlurError.from(thrown).code !== 'no-person') throw thrown;
  return { kind: 'nobody' };
}

/** All that a measure depends on. */
const keyOf = (target: PhotoTarget): string =>
  JSON.stringify([target.currentHash, framingOf(target), target.recipe?.subject, target.recipe?.strokes]);

const isWaiting = ({ state }: CheckRow): boolean => state.kind === 'waiting';

const megapixelsOf = ({ target }: ScannedPhoto): number => (target.widthPx * target.heightPx) / 1e6;
