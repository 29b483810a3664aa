import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';
import { nodeBox } from '../host/node-box.js';
import { isSeen } from './is-seen.js';
import { pageNodes } from './page-nodes.js';

/** The topmost shape or text at a point of the page; frames are seen through, as in the real editor. */
export function nodeAt(document: DesignDocument, x: number, y: number): DesignNode | undefined {
  return pageNodes(document).findLast((node) => {
    if (node.childIds.length > 0 || !isSeen(document, node)) return false;
    const box = nodeBox(document, node);
    const across = (x - box.x) / box.width;
    const down = (y - box.y) / box.height;
    if (node.type === 'ELLIPSE') return Math.hypot(across - 0.5, down - 0.5) <= 0.5;
    return across >= 0 && across <= 1 && down >= 0 && down <= 1;
  });
}
