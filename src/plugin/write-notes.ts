import type { FilledNode } from './filled-node.js';
import { quietly } from './quietly.js';
import { explainWriteError } from './write-error.js';

/** What this plugin keeps with a layer and nobody sees on the page. */
export interface NodeNotes {
  readonly node: FilledNode;
  /** plugin data by key; '' removes it, and keys that are not here stay */
  readonly notes: Readonly<Record<string, string>>;
  /** by command; replaces all that the layer offers */
  readonly relaunch?: Readonly<Record<string, string>>;
}

/**
 * Writes the notes of all these layers or of none, without a wait in between.
 * @returns takes them back; never throws
 * @throws BlurError `read-only`, `node-gone` or `host`; every layer is then as it was
 */
export function writeNotes(all: readonly NodeNotes[]): () => void {
  const reversals: (() => void)[] = [];
  const revert = (): void => {
    // What made the write fail may forbid its reversal too, and then there was nothing to reverse; the first error is the one to tell.
    for (const reversal of reversals) quietly(reversal);
  };
  try {
    for (const each of all) {
      const before = readSame(each);
      reversals.push(() => write(before));
      write(each);
    }
  } catch (thrown) {
    revert();
    throw explainWriteError(thrown);
  }
  return revert;
}

/** What is there now of what is about to be written. */
const readSame = ({ node, notes, relaunch }: NodeNotes): NodeNotes => ({
  node,
  notes: Object.fromEntries(Object.keys(notes).map((key) => [key, node.getPluginData(key)])),
  ...(relaunch && { relaunch: node.getRelaunchData() }),
});

function write({ node, notes, relaunch }: NodeNotes): void {
  for (const [key, text] of Object.entries(notes)) node.setPluginData(key, text);
  if (relaunch) node.setRelaunchData({ ...relaunch });
}
