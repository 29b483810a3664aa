import { readMediaFields } from './buzz-media.js';
import type { FilledNode } from './filled-node.js';
import { findTopImage } from './top-image.js';

/**
 * Puts the picture of `fills` into the media field that the node is, where an asset of Buzz takes it no other way. Fills besides that picture
 * are lost then, the invisible original among them: only its hash is known.
 * @returns false when the node is no such field or does not show the picture afterwards; it shows then what it did
 */
export async function writeMediaField(node: FilledNode, fills: readonly Paint[]): Promise<boolean> {
  const before = findTopImage(node.fills);
  const wanted = findTopImage(fills);
  const field = findField(node);
  if (!field || typeof wanted === 'string' || typeof before === 'string') return false;
  try {
    await field.setMediaAsync(wanted.paint);
    if (hashOf(node) === wanted.hash) return true;
    await field.setMediaAsync(before.paint);
  } catch {
    // what the host said to the fills tells people more
  }
  return false;
}

function hashOf(node: FilledNode): string | undefined {
  const found = node.removed ? 'node-gone' : findTopImage(node.fills);
  return typeof found === 'string' ? undefined : found.hash;
}

/** The asset is one of the frames around the node, and which of them nothing says. */
function findField(node: FilledNode): BuzzMediaField | undefined {
  for (let at: BaseNode | null = node; at && at.type !== 'PAGE' && at.type !== 'DOCUMENT'; at = at.parent) {
    const field = readMediaFields(at).find((each) => each.node?.id === node.id);
    if (field) return field;
  }
  return undefined;
}
