/** So long the plugin may work before the editor, which draws on the same thread, gets a turn. */
const longestMs = 12;

/** Lets the editor do what has come up meanwhile. */
export const editorsTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** @returns to be awaited between pieces of work; lets the editor have its turn when it is due. A piece takes well below a millisecond. */
export function createTurns(): () => Promise<void> | undefined {
  let since = Date.now();
  return () => {
    if (Date.now() - since < longestMs) return undefined;
    return editorsTurn().then(() => {
      since = Date.now();
    });
  };
}
