import { BlurError } from '../contract/blur-error.js';
import { recipeKey } from '../contract/recipe.js';
import type { FilledNode } from './filled-node.js';

/** All that is written to a node in one go. */
export interface NodeWrite {
  readonly node: FilledNode;
  readonly fills: readonly Paint[];
  /** '' removes it */
  readonly recipeText: string;
  readonly relaunch: Readonly<Record<string, string>>;
}

const readOnlyText = /read-?only|overrid|cannot write|not editable/i;
const goneText = /does not exist|has been (removed|deleted)/i;

/**
 * Writes all of it or nothing. Nodes without a pattern fill are written without a wait in between; a pattern fill can only be
 * written by an asynchronous call, so there the notes come first: a recipe without its picture is not believed by anybody.
 * @throws BlurError `read-only`, `node-gone` or `host`; the node is then as it was
 */
export async function writeNode({ node, fills, recipeText, relaunch }: NodeWrite): Promise<void> {
  let revert = (): void => undefined;
  try {
    const before = { text: node.getPluginData(recipeKey), relaunch: node.getRelaunchData() };
    revert = () => {
      if (node.removed) return;
      node.setPluginData(recipeKey, before.text);
      node.setRelaunchData(before.relaunch);
    };
    node.setPluginData(recipeKey, recipeText);
    node.setRelaunchData({ ...relaunch });
    if (fills.some((paint) => paint.type === 'PATTERN')) await node.setFillsAsync(fills);
    else node.fills = fills;
  } catch (thrown) {
    revertQuietly(revert);
    throw explain(thrown);
  }
}

/** What made the write fail may forbid its reversal too, and then there was nothing to reverse; the first error is the one to tell. */
function revertQuietly(revert: () => void): void {
  try {
    revert();
  } catch {
    return;
  }
}

function explain(thrown: unknown): BlurError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (readOnlyText.test(message)) return new BlurError('read-only', message);
  if (goneText.test(message)) return new BlurError('node-gone', message);
  return BlurError.from(thrown);
}
