import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';
import { isSublayerId } from '../host/instance-place.js';

/** Removes a node as a person's Delete key does: the layers of an instance can only be hidden. */
export function removeNode(document: DesignDocument, node: DesignNode): void {
  if (isSublayerId(node.id)) document.change(node.id, { visible: false });
  else document.remove(node.id);
}
