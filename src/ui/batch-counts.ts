import type { Batch, BatchRow } from './batch.js';
import { errorSentences } from './error-sentences.js';

/** How many photos of a list are where. */
export interface BatchCounts {
  /** finished, and the engine trusts the outline */
  readonly done: number;
  /** finished, and somebody should look at the outline */
  readonly toCheck: number;
  readonly failed: number;
  readonly waiting: number;
  /** failed, and trying again may help */
  readonly canRetry: number;
  readonly canRestore: number;
  /** of the run under way or the last one */
  readonly runTotal: number;
  readonly runFinished: number;
  /** 0..1 of the run, photos in hand counted by what is done of them */
  readonly runFraction: number;
}

export function batchCounts({ rows, runIds, run }: Batch): BatchCounts {
  const count = (test: (row: BatchRow) => boolean): number => rows.filter(test).length;
  const ofRun = rows.filter(({ target }) => runIds.includes(target.nodeId));
  const shares = ofRun.map(run === 'restoring' ? restoredShare : shareOf);
  return {
    done: count(({ state }) => state.kind === 'done' && state.verdict === 'good'),
    toCheck: count(({ state }) => state.kind === 'done' && state.verdict !== 'good'),
    failed: count(({ state }) => state.kind === 'failed'),
    waiting: count(({ state }) => state.kind === 'waiting'),
    canRetry: count(canRetry),
    canRestore: count(({ target }) => target.canRestore),
    runTotal: ofRun.length,
    runFinished: shares.filter((share) => share === 1).length,
    runFraction: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, ofRun.length),
  };
}

/** True for a row whose failure may go away. */
export const canRetry = ({ state }: BatchRow): boolean =>
  state.kind === 'failed' && errorSentences[state.error.code].isFinal !== true;

const restoredShare = ({ state, target }: BatchRow): number =>
  state.kind === 'failed' || !target.canRestore ? 1 : 0;

function shareOf({ state }: BatchRow): number {
  if (state.kind === 'working') return Math.min(0.99, state.fraction);
  return state.kind === 'waiting' ? 0 : 1;
}
