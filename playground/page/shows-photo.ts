import type { DesignNode } from '../host/design-node.js';

/** True for nodes that show a photo. */
export const showsPhoto = (node: DesignNode): boolean =>
  Array.isArray(node.fills) && node.fills.some((paint) => paint.type === 'IMAGE' && paint.visible !== false);
