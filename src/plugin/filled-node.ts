import { BlurError } from '../contract/blur-error.js';

/** A node of any kind that carries fills. */
export type FilledNode = SceneNode & MinimalFillsMixin;

export const hasFills = (node: BaseNode): node is FilledNode => 'fills' in node;

/**
 * The node with this id, wherever in the file it is.
 * @throws BlurError `node-gone` when there is none any more, `no-image-fill` when its kind has no fills
 */
export async function getFilledNode(nodeId: string): Promise<FilledNode> {
  const node = await figma.getNodeByIdAsync(nodeId);
  if (!node || node.removed) throw new BlurError('node-gone', `node ${nodeId} no longer exists`);
  if (!hasFills(node)) throw new BlurError('no-image-fill', `${node.type} has no fills`);
  return node;
}
