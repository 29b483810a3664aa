import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';

/** Every node of a page, the open one unless told, parents before children, bottom to top. */
export function pageNodes(document: DesignDocument, pageId = document.currentPage.id): DesignNode[] {
  const found: DesignNode[] = [];
  const walk = (parent: string) => {
    for (const node of document.children(parent)) {
      found.push(node);
      walk(node.id);
    }
  };
  walk(pageId);
  return found;
}
