import { type IgnoredFinding, ignoredKey, packIgnored, parseIgnored } from '../contract/ignored-finding.js';
import type { Calls } from '../contract/messages.js';
import { requireEdit } from './edit-access.js';
import { getFilledNode } from './filled-node.js';
import { requireSamePhoto } from './photo-state.js';
import { inUndoStep } from './undo-step.js';
import { writeNotes } from './write-notes.js';

/**
 * Keeps with a layer what is ignored about its photo, as one undo step.
 * @returns what is kept from now on
 * @throws BlurError `node-gone`, `node-changed`, `read-only` or `host`; nothing is written then
 */
export async function writeIgnored(args: Calls['ignored.write']['args']): Promise<readonly IgnoredFinding[]> {
  requireEdit();
  const node = await getFilledNode(args.nodeId);
  const { sourceHash } = requireSamePhoto(node, args.currentHash);
  const text = packIgnored(args.ignored, sourceHash);
  await inUndoStep(() => writeNotes([{ node, notes: { [ignoredKey]: text } }]));
  return parseIgnored(text, sourceHash);
}
