import type { Recipe } from '../contract/recipe.js';
import type { TopImage } from './top-image.js';

/** The fills below and above the photo, and the invisible original directly under it that an earlier result left there. */
function takeApart({ fills, photo, recipe }: PaintSwap) {
  const under = fills[photo.index - 1];
  const isOriginal =
    recipe !== null &&
    under?.type === 'IMAGE' &&
    under.visible === false &&
    under.imageHash === recipe.sourceHash;
  return {
    below: fills.slice(0, isOriginal ? photo.index - 1 : photo.index),
    original: isOriginal ? under : undefined,
    above: fills.slice(photo.index + 1),
  };
}

export interface PaintSwap {
  readonly fills: readonly Paint[];
  readonly photo: TopImage;
  /** the trusted recipe, if there is one */
  readonly recipe: Recipe | null;
  /** what to make of the photo's paint besides; its own framing, or another */
  readonly reframe?: ((paint: ImagePaint) => ImagePaint) | undefined;
}

const asItIs = (paint: ImagePaint): ImagePaint => paint;

/** Fills with the photo's hash replaced and the original, invisible, directly under it: exactly one of it, cropped alike. */
export function withResult(swap: PaintSwap, sourceHash: string, resultHash: string): Paint[] {
  const { below, above } = takeApart(swap);
  const paint = (swap.reframe ?? asItIs)(swap.photo.paint);
  const original: ImagePaint = { ...paint, imageHash: sourceHash, visible: false };
  return [...below, original, { ...paint, imageHash: resultHash }, ...above];
}

/** Fills with the original in the photo's place, and its invisible copy gone. */
export function withOriginal(swap: PaintSwap, sourceHash: string): Paint[] {
  const { below, above } = takeApart(swap);
  const paint = (swap.reframe ?? asItIs)(swap.photo.paint);
  return [...below, { ...paint, imageHash: sourceHash }, ...above];
}

/** Fills with the photo framed another way, and the original under it, if there is one, alike. */
export function withReframed(swap: PaintSwap): Paint[] {
  const { below, original, above } = takeApart(swap);
  const reframe = swap.reframe ?? asItIs;
  return [...below, ...(original ? [reframe(original)] : []), reframe(swap.photo.paint), ...above];
}
