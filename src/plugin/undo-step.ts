/**
 * Does `work`, and makes of what it writes an undo step of its own: what a person did until then stays another, and one undo takes back
 * exactly this.
 */
export async function inUndoStep<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  figma.commitUndo();
  try {
    return await work();
  } finally {
    figma.commitUndo();
  }
}
