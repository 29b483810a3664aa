import type { PhotoTarget, RefusedNode, SelectionState } from '../contract/photo-target.js';

/** What the panel makes of a selection. */
export type SelectionView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'photo'; readonly target: PhotoTarget }
  | { readonly kind: 'several' }
  | { readonly kind: 'refused'; readonly refused: RefusedNode };

/** One photo is worked on even when things without photos are selected beside it. */
export function viewSelection({ photos, refused }: SelectionState): SelectionView {
  const [target] = photos;
  if (target !== undefined) {
    return photos.length === 1 ? { kind: 'photo', target } : { kind: 'several' };
  }
  // "Holds no photo" says the least; a node with a real obstacle says more.
  const told = refused.find(({ code }) => code !== 'no-image-fill') ?? refused[0];
  return told === undefined ? { kind: 'nothing' } : { kind: 'refused', refused: told };
}
