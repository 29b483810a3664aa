import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';

/** True for nodes that are visible, as is all that they lie in. */
export function isSeen(document: DesignDocument, node: DesignNode): boolean {
  for (let at: DesignNode | undefined = node; at; at = document.node(at.parentId ?? '')) {
    if (!at.visible) return false;
  }
  return true;
}
