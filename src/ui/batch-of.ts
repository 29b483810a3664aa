import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import type { Batch, BatchRow, LeftOut } from './batch.js';

/**
 * The list for a selection of several photos; locked ones are left alone.
 * @param before - a list whose small pictures can be used again
 * @param found - where the photos were looked for, if not in the selection
 */
export function batchOf(
  { photos, refused }: SelectionState,
  before: Batch | null,
  found: Pick<Batch, 'scope' | 'pageIds'> = inSelection,
): Batch {
  const locked = photos.filter((photo) => photo.locked).map(lockedOut);
  return {
    ...found,
    align: before?.align ?? false,
    rows: photos.filter((photo) => !photo.locked).map((target) => rowOf(target, before)),
    leftOut: [...locked, ...refused],
    ...{ run: 'resting', found: 0, runIds: [], msLeft: null },
  };
}

const inSelection = { scope: 'selection', pageIds: new Map() } as const;

function rowOf(target: PhotoTarget, before: Batch | null): BatchRow {
  const known = before?.rows.find((row) => row.target.sourceHash === target.sourceHash);
  return { target, thumbnail: known?.thumbnail ?? null, state: { kind: 'waiting' } };
}

const lockedOut = ({ nodeId, nodeName }: PhotoTarget): LeftOut => ({
  ...{ nodeId, nodeName, code: 'locked', details: {} },
});
