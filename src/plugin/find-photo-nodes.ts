import type { FilledNode } from './filled-node.js';
import { showsPicture } from './shows-picture.js';

/** So many nodes are looked at in one selection at most; a whole page of boards would hold up the editor. */
const mostVisited = 2000;

/**
 * Where the photos of a selected node are: the node itself when it shows one, else every visible node inside it that does.
 * Groups, masks and frames around a headshot are so common that looking only at the outermost node would miss most of them.
 */
export function findPhotoNodes(selected: SceneNode): FilledNode[] {
  if (showsPicture(selected)) return [selected];
  const found: FilledNode[] = [];
  const open = childrenOf(selected);
  for (let visited = 0; open.length > 0 && visited < mostVisited; visited++) {
    const node = open.shift() as SceneNode;
    if (!node.visible) continue;
    if (showsPicture(node)) found.push(node);
    else open.unshift(...childrenOf(node));
  }
  return found;
}

/** What is inside a boolean operation is a shape only: its fills are not painted. */
const childrenOf = (node: SceneNode): SceneNode[] =>
  'children' in node && node.type !== 'BOOLEAN_OPERATION' ? [...(node.children as readonly SceneNode[])] : [];
