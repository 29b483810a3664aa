import type { BlurError } from '../contract/blur-error.js';
import type { RefusedNode } from '../contract/photo-target.js';

/** A node as the panel is told of it when it cannot be worked on. */
export const refusedNode = (
  { id, name }: Pick<BaseNode, 'id' | 'name'>,
  { code, details }: BlurError,
): RefusedNode => ({ nodeId: id, nodeName: name, code, details });
