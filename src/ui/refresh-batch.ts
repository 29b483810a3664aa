import type { SelectionState } from '../contract/photo-target.js';
import type { Batch, BatchRow } from './batch.js';

/**
 * A list that stays, brought up to date with what the controller tells of its layers. What was exchanged begins anew. A result that was
 * undone in the file is no longer "done"; while a run is under way that is left open, because news of our own writes come late.
 */
export function refreshBatch(batch: Batch, { photos }: SelectionState): Batch {
  const refresh = (row: BatchRow): BatchRow => {
    const target = photos.find(({ nodeId }) => nodeId === row.target.nodeId);
    if (target === undefined || row.state.kind === 'working') return row;
    const isAnother =
      row.state.kind === 'failed'
        ? target.currentHash !== row.target.currentHash
        : target.recipe?.resultHash !== row.target.recipe?.resultHash;
    return { ...row, target, state: isAnother && batch.run === 'resting' ? { kind: 'waiting' } : row.state };
  };
  return { ...batch, rows: batch.rows.map(refresh) };
}
