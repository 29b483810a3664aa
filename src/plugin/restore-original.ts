import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { describePhoto, requireTopImage } from './describe-photo.js';
import { requireEdit } from './edit-access.js';
import { type FilledNode, getFilledNode } from './filled-node.js';
import { readImageSize } from './image-size.js';
import { type NodeWrite, writeNode } from './node-write.js';
import { withOriginal } from './original-paint.js';
import { readTrustedRecipe } from './trusted-recipe.js';

/**
 * Puts a photo's original back and removes every trace of the result, as one undo step.
 * @throws BlurError `nothing-to-restore`, `node-gone`, `image-missing`, `read-only` or `host`; nothing is written then
 */
export async function restoreOriginal(nodeId: string): Promise<PhotoTarget> {
  requireEdit();
  const node = await getFilledNode(nodeId);
  const size = await readImageSize(requireRecipe(node).sourceHash);
  if (node.removed) throw new BlurError('node-gone', `node ${nodeId} was removed meanwhile`);
  const write = planRestore(node);
  figma.commitUndo();
  await writeNode(write);
  figma.commitUndo();
  return describePhoto(node, size);
}

/** Everything a restore will write. @throws BlurError `nothing-to-restore` */
export function planRestore(node: FilledNode): NodeWrite {
  const recipe = requireRecipe(node);
  const photo = requireTopImage(node);
  const { edit: _, ...relaunch } = node.getRelaunchData();
  return {
    node,
    fills: withOriginal({ fills: node.fills as readonly Paint[], photo, recipe }, recipe.sourceHash),
    recipeText: '',
    relaunch,
  };
}

function requireRecipe(node: FilledNode) {
  const recipe = readTrustedRecipe(node, requireTopImage(node).hash);
  if (!recipe) throw new BlurError('nothing-to-restore', `node ${node.id} has no result of ours`);
  return recipe;
}
