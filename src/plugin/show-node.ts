import { BlurError } from '../contract/blur-error.js';

/**
 * Selects a layer and brings it into view, on whatever page it is.
 * @throws BlurError `node-gone`; what was selected then stays so
 */
export async function showNode(nodeId: string): Promise<null> {
  const node = await figma.getNodeByIdAsync(nodeId);
  const page = node && pageOf(node);
  if (!page) throw gone(nodeId);
  if (page.id !== figma.currentPage.id) await figma.setCurrentPageAsync(page);
  if (node.removed) throw gone(nodeId);
  page.selection = [node as SceneNode];
  figma.viewport.scrollAndZoomIntoView([node]);
  return null;
}

const gone = (nodeId: string) => new BlurError('node-gone', `layer ${nodeId} no longer exists`);

/** Undefined for what is on no page: pages themselves, the document, and removed layers. */
function pageOf(node: BaseNode): PageNode | undefined {
  let at = node.removed ? null : node.parent;
  while (at && at.type !== 'PAGE') at = at.parent;
  return at ?? undefined;
}
