import type { DesignDocument } from './design-document.js';
import type { DesignNode } from './design-node.js';

/** The assets of a file of Buzz, row by row, each row from left to right: what stands beside another is of its row. */
export function canvasGrid(document: DesignDocument): readonly (readonly DesignNode[])[] {
  const rows: DesignNode[][] = [];
  let endOfRow = Number.NEGATIVE_INFINITY;
  for (const asset of document.children(document.currentPage.id).toSorted((a, b) => a.y - b.y)) {
    if (asset.y >= endOfRow) rows.push([]);
    rows.at(-1)!.push(asset);
    endOfRow = Math.max(endOfRow, asset.y + asset.height);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}
