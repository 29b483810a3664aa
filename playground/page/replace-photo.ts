import type { DesignDocument } from '../host/design-document.js';
import type { DesignNode } from '../host/design-node.js';

/**
 * Puts another picture into a node's topmost image paint, which keeps all else, as one undo step; returns the picture's hash.
 * @throws RangeError for a node without an image paint
 */
export function replacePhoto(document: DesignDocument, node: DesignNode, base64: string): string {
  const { hash } = document.images.add(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  const fills = Array.isArray(node.fills) ? [...node.fills] : [];
  const top = fills.findLastIndex((paint) => paint.type === 'IMAGE');
  if (top < 0) throw new RangeError(`${node.name} holds no picture`);
  fills[top] = { ...fills[top], imageHash: hash };
  document.edit(() => document.change(node.id, { fills }));
  return hash;
}
