/**
 * Gives `work` a rectangle that is on the page only meanwhile; without a wait in between, so that nobody sees it, and between
 * two commits, so that it belongs to nobody's undo step and is none itself.
 */
export function withTemporaryRectangle<Result>(work: (rectangle: RectangleNode) => Result): Result {
  figma.commitUndo();
  const rectangle = figma.createRectangle();
  try {
    return work(rectangle);
  } finally {
    rectangle.remove();
    figma.commitUndo();
  }
}
