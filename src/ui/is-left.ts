import type { SelectionState } from '../contract/photo-target.js';
import type { Batch } from './batch.js';

/**
 * True when somebody has gone on to photos that a finished list of selected ones does not hold; its own may be looked at one by one. A list
 * of a page stays until somebody leaves it.
 */
export function isLeft({ rows, run, scope }: Batch, { photos }: SelectionState): boolean {
  const listed = new Set(rows.map(({ target }) => target.nodeId));
  return (
    scope === 'selection' &&
    run === 'resting' &&
    photos.length > 0 &&
    photos.every(({ nodeId }) => !listed.has(nodeId))
  );
}
