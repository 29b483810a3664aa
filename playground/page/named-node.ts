import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';
import { pageNodes } from './page-nodes.js';

/**
 * The topmost layer of a name, on the open page if there is one and else on any other, or the page of that name.
 * @throws RangeError when there is none
 */
export function namedNode(document: DesignDocument, name: string): DesignNode {
  const { currentPage } = document;
  for (const page of [currentPage, ...document.pages.filter((each) => each !== currentPage)]) {
    const found = pageNodes(document, page.id).findLast((node) => node.name === name);
    if (found) return found;
  }
  const page = document.pages.find((each) => each.name === name);
  if (!page) throw new RangeError(`no node named ${name}`);
  return page;
}
