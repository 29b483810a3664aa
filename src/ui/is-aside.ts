import type { SelectionState } from '../contract/photo-target.js';
import type { Batch } from './batch.js';

/** True when other photos are selected now than the list holds. */
export function isAside({ rows, leftOut, scope }: Batch, selection: SelectionState | null): boolean {
  if (scope !== 'selection') return false;
  const listed = new Set([
    ...rows.map(({ target }) => target.nodeId),
    ...leftOut.map(({ nodeId }) => nodeId),
  ]);
  const selected = selection?.photos ?? [];
  return selected.length < rows.length || selected.some(({ nodeId }) => !listed.has(nodeId));
}
