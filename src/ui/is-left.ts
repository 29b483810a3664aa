import type { SelectionState } from '../contract/photo-target.js';
import type { Batch } from './batch.js';

/** True when somebody has gone on to photos that a finished list does not hold; its own may be looked at one by one. */
export function isLeft({ rows, run }: Batch, { photos }: SelectionState): boolean {
  const listed = new Set(rows.map(({ target }) => target.nodeId));
  return run === 'resting' && photos.length > 0 && photos.every(({ nodeId }) => !listed.has(nodeId));
}
