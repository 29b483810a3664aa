import { type FilledNode, hasFills } from './filled-node.js';
import { findTopImage } from './top-image.js';

const withoutPicture = ['no-image-fill', 'pattern-fill', 'mixed-fills'];

/** Hash of the image that a node shows as its photo, or the reason why that cannot be worked on. */
export function shownBy(node: FilledNode): string {
  const found = findTopImage(node.fills);
  return typeof found === 'string' ? found : found.hash;
}

/** True for what `shownBy` says of an image or a video, workable or not. */
export const isPicture = (shown: string): boolean => !withoutPicture.includes(shown);

/** True when the node itself shows a picture. */
export const showsPicture = (node: BaseNode): node is FilledNode =>
  hasFills(node) && isPicture(shownBy(node));
