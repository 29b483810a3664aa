import type { FilledNode } from './filled-node.js';
import { explainWriteError } from './write-error.js';
import { writeMediaField } from './write-media-field.js';
import { type NodeNotes, writeNotes } from './write-notes.js';

/** All that is written to a node in one go. */
export interface NodeWrite extends NodeNotes {
  readonly fills: readonly Paint[];
}

/**
 * Writes all of it or nothing. Nodes without a pattern fill are written without a wait in between; a pattern fill can only be
 * written by an asynchronous call, so there the notes come first: a recipe without its picture is not believed by anybody.
 * @throws BlurError `read-only`, `node-gone` or `host`; the node is then as it was
 */
export async function writeNode({ fills, ...notes }: NodeWrite): Promise<void> {
  const revert = writeNotes([notes]);
  try {
    await writeFills(notes.node, fills);
  } catch (thrown) {
    revert();
    throw explainWriteError(thrown);
  }
}

async function writeFills(node: FilledNode, fills: readonly Paint[]): Promise<void> {
  try {
    if (fills.some((paint) => paint.type === 'PATTERN')) await node.setFillsAsync(fills);
    else node.fills = fills;
  } catch (thrown) {
    // templates of Buzz may take a picture only where one exchanges media
    if (figma.editorType !== 'buzz' || !(await writeMediaField(node, fills))) throw thrown;
  }
}
