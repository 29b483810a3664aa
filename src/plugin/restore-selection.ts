import { BlurError } from '../contract/blur-error.js';
import { canEdit } from './edit-access.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { writeNode } from './node-write.js';
import { planRestore } from './restore-original.js';

/** The menu's "Restore original": every result in the selection at once, one undo step, without a panel. */
export async function restoreSelection(): Promise<string> {
  if (!canEdit()) return 'You can only look at this file, so nothing was restored.';
  const nodes = figma.currentPage.selection.flatMap(findPhotoNodes);
  let restored = 0;
  let refused = 0;
  figma.commitUndo();
  for (const node of nodes) {
    try {
      await writeNode(planRestore(node));
      restored += 1;
    } catch (thrown) {
      if (BlurError.from(thrown).code !== 'nothing-to-restore') refused += 1;
    }
  }
  figma.commitUndo();
  if (refused > 0) return `${count(restored)} restored; ${refused} could not be changed.`;
  return restored > 0 ? `${count(restored)} restored.` : 'Select a photo that Wide Open has blurred.';
}

const count = (photos: number): string => (photos === 1 ? '1 original' : `${photos} originals`);
