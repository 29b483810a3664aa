import type { FilePage } from '../contract/scanned-photo.js';

/** The pages of the file in its own order, without the lines that divide them. Loads none. */
export const readPages = (): readonly FilePage[] =>
  figma.root.children
    .filter((page) => !page.isPageDivider)
    .map(({ id, name }) => ({ pageId: id, name, isCurrent: id === figma.currentPage.id }));
