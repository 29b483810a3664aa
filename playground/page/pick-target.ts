import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';
import { nodeAt } from './node-at.js';

/** What a click at a point of the page takes: an instance as a whole, unless it is to reach into it. */
export function pickTarget(
  document: DesignDocument,
  { x, y }: { readonly x: number; readonly y: number },
  isDeep: boolean,
): DesignNode | undefined {
  const hit = nodeAt(document, x, y);
  let target = hit;
  for (let at = hit; at && !isDeep; at = document.node(at.parentId ?? '')) {
    if (at.type === 'INSTANCE') target = at;
  }
  return target;
}
