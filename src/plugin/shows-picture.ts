import { type FilledNode, hasFills } from './filled-node.js';
import { findTopImage } from './top-image.js';

const withoutPhoto = ['no-image-fill', 'pattern-fill', 'mixed-fills'];

/** True when the node itself shows an image or a video, workable or not. */
export function showsPicture(node: BaseNode): node is FilledNode {
  if (!hasFills(node)) return false;
  const found = findTopImage(node.fills);
  return typeof found !== 'string' || !withoutPhoto.includes(found);
}
