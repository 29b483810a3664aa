import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import type { Batch, BatchRow, LeftOut } from './batch.js';

/**
 * The list for a selection of several photos; locked ones are left alone.
 * @param before - a list whose small pictures can be used again
 */
export function batchOf({ photos, refused }: SelectionState, before: Batch | null): Batch {
  const locked = photos.filter((photo) => photo.locked).map(lockedOut);
  return {
    rows: photos.filter((photo) => !photo.locked).map((target) => rowOf(target, before)),
    leftOut: [...locked, ...refused],
    ...{ run: 'resting', runIds: [], msLeft: null },
  };
}

function rowOf(target: PhotoTarget, before: Batch | null): BatchRow {
  const known = before?.rows.find((row) => row.target.sourceHash === target.sourceHash);
  return { target, thumbnail: known?.thumbnail ?? null, state: { kind: 'waiting' } };
}

const lockedOut = ({ nodeId, nodeName }: PhotoTarget): LeftOut => ({
  ...{ nodeId, nodeName, code: 'locked', details: {} },
});
