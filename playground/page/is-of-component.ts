import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';

/** True for components, instances and all that lies in them: what the editor shows in purple. */
export function isOfComponent(document: DesignDocument, node: DesignNode): boolean {
  for (let at: DesignNode | undefined = node; at; at = document.node(at.parentId ?? '')) {
    if (at.type === 'COMPONENT' || at.type === 'INSTANCE') return true;
  }
  return false;
}
