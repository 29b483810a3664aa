import type { DesignDocument } from './design-document.js';
import type { DesignNode } from './design-node.js';

/** A node's box in px of its page. */
export function nodeBox(
  document: DesignDocument,
  node: DesignNode,
): Pick<DesignNode, 'x' | 'y' | 'width' | 'height'> {
  let { x, y } = node;
  for (
    let parent = node.parentId === null ? undefined : document.node(node.parentId);
    parent && parent.type !== 'PAGE' && parent.type !== 'DOCUMENT';
    parent = parent.parentId === null ? undefined : document.node(parent.parentId)
  ) {
    x += parent.x;
    y += parent.y;
  }
  return { x, y, width: node.width, height: node.height };
}
