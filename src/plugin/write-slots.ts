import { packSlot, slotKey } from '../contract/headshot-slot.js';
import type { Calls } from '../contract/messages.js';
import { requireEdit } from './edit-access.js';
import { hasFills } from './filled-node.js';
import { inUndoStep } from './undo-step.js';
import { writeNotes } from './write-notes.js';

/**
 * Makes layers headshot slots, or ordinary layers again, as one undo step. Layers that are gone, or of a kind that can never show a
 * picture, are passed over.
 * @returns how many layers were written
 * @throws BlurError `read-only` or `host`; nothing is written then
 */
export async function writeSlots({ nodeIds, slot }: Calls['slot.write']['args']): Promise<number> {
  requireEdit();
  const found = await Promise.all([...new Set(nodeIds)].map((id) => figma.getNodeByIdAsync(id)));
  const nodes = found.flatMap((node) => (node && !node.removed && hasFills(node) ? [node] : []));
  const text = packSlot(slot);
  await inUndoStep(() => writeNotes(nodes.map((node) => ({ node, notes: { [slotKey]: text } }))));
  return nodes.length;
}
