import type { ReadonlySignal, Signal } from '@preact/signals';
import type { PreviewImage } from '../contract/engine-api.js';
import type { Batch, BatchRow } from './batch.js';

/** Changes to the list of several photos; none of them does anything when there is no list. */
export interface BatchStore {
  readonly batch: ReadonlySignal<Batch | null>;
  set(change: Partial<Batch>): void;
  rowOf(nodeId: string): BatchRow | undefined;
  setRow(nodeId: string, change: Partial<BatchRow>): void;
  /** For every row that shows this photo and has no small picture yet. */
  putThumbnail(sourceHash: string, thumbnail: PreviewImage): void;
}

export function createBatchStore(batch: Signal<Batch | null>): BatchStore {
  const set = (change: Partial<Batch>) => {
    if (batch.value !== null) batch.value = { ...batch.value, ...change };
  };
  const setRows = (meant: (row: BatchRow) => boolean, change: Partial<BatchRow>) =>
    set({ rows: (batch.value?.rows ?? []).map((row) => (meant(row) ? { ...row, ...change } : row)) });
  return {
    ...{ batch, set },
    rowOf: (nodeId) => batch.value?.rows.find(({ target }) => target.nodeId === nodeId),
    setRow: (nodeId, change) => setRows(({ target }) => target.nodeId === nodeId, change),
    putThumbnail: (sourceHash, thumbnail) =>
      setRows((row) => row.target.sourceHash === sourceHash && row.thumbnail === null, { thumbnail }),
  };
}
