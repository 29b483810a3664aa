import type { Recipe } from '../contract/recipe.js';
import type { TopImage } from './top-image.js';

/** True when the paint directly under the photo is the invisible original that an earlier result left there. */
function keepsOriginal(fills: readonly Paint[], { index }: TopImage, recipe: Recipe | null): boolean {
  const under = fills[index - 1];
  return (
    recipe !== null &&
    under?.type === 'IMAGE' &&
    under.visible === false &&
    under.imageHash === recipe.sourceHash
  );
}

/** The fills below and above the photo and its kept original. */
function around(fills: readonly Paint[], photo: TopImage, recipe: Recipe | null) {
  const from = keepsOriginal(fills, photo, recipe) ? photo.index - 1 : photo.index;
  return { below: fills.slice(0, from), above: fills.slice(photo.index + 1) };
}

export interface PaintSwap {
  readonly fills: readonly Paint[];
  readonly photo: TopImage;
  /** the trusted recipe, if there is one */
  readonly recipe: Recipe | null;
}

/** Fills with the photo's hash replaced and the original, invisible, directly under it: exactly one of it, cropped alike. */
export function withResult(swap: PaintSwap, sourceHash: string, resultHash: string): Paint[] {
  const { below, above } = around(swap.fills, swap.photo, swap.recipe);
  const { paint } = swap.photo;
  const original: ImagePaint = { ...paint, imageHash: sourceHash, visible: false };
  return [...below, original, { ...paint, imageHash: resultHash }, ...above];
}

/** Fills with the original in the photo's place, and its invisible copy gone. */
export function withOriginal(swap: PaintSwap, sourceHash: string): Paint[] {
  const { below, above } = around(swap.fills, swap.photo, swap.recipe);
  return [...below, { ...swap.photo.paint, imageHash: sourceHash }, ...above];
}
