import type { FilledNode } from './filled-node.js';

/** True for a layer that a component is made of, or the component itself: its instances follow it, and it follows nothing. */
export function isInMaster(node: FilledNode): boolean {
  if (node.type === 'INSTANCE' || node.id.startsWith('I')) return false;
  let at: BaseNode | null = node;
  while (at && at.type !== 'COMPONENT') at = at.parent;
  return at !== null;
}
