import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { recipeKey } from '../contract/recipe.js';
import { alignmentKey } from './alignment-note.js';
import { describePhoto } from './describe-photo.js';
import { requireEdit } from './edit-access.js';
import { type FilledNode, getFilledNode } from './filled-node.js';
import { withFraming } from './image-framing.js';
import { readImageSize } from './image-size.js';
import { type NodeWrite, writeNode } from './node-write.js';
import { withOriginal } from './original-paint.js';
import { readPhotoState } from './photo-state.js';
import { relaunchWithoutResult } from './relaunch.js';
import { inUndoStep } from './undo-step.js';

/**
 * Puts a photo's original back, framed as it was before it was aligned, and removes every trace of the result, as one undo step.
 * @throws BlurError `nothing-to-restore`, `node-gone`, `image-missing`, `read-only` or `host`; nothing is written then
 */
export async function restoreOriginal(nodeId: string): Promise<PhotoTarget> {
  requireEdit();
  const node = await getFilledNode(nodeId);
  const size = await readImageSize(requireChanged(node).sourceHash);
  if (node.removed) throw new BlurError('node-gone', `node ${nodeId} was removed meanwhile`);
  const write = planRestore(node);
  await inUndoStep(() => writeNode(write));
  return describePhoto(node, size);
}

/** Everything a restore will write. @throws BlurError `nothing-to-restore` */
export function planRestore(node: FilledNode): NodeWrite {
  const { photo, recipe, sourceHash, framingBefore } = requireChanged(node);
  const reframe = framingBefore ? (paint: ImagePaint) => withFraming(paint, framingBefore) : undefined;
  return {
    node,
    fills: withOriginal({ fills: node.fills as readonly Paint[], photo, recipe, reframe }, sourceHash),
    // a recipe of an earlier picture says which look may be wanted again
    notes: { [alignmentKey]: '', ...(recipe && { [recipeKey]: '' }) },
    relaunch: relaunchWithoutResult(node),
  };
}

function requireChanged(node: FilledNode) {
  const state = readPhotoState(node);
  if (state.recipe || state.framingBefore) return state;
  throw new BlurError('nothing-to-restore', `node ${node.id} has no result of ours`);
}
