import type { Kernel } from './aperture-kernel.js';

/** One of the blurs a layer is drawn with: a radius, and which pixels take part in it. */
export interface Slab {
  /** signed, px of the full picture: > 0 farther than the subject, < 0 nearer, 0 drawn as it is */
  readonly radiusPx: number;
  /** how often the picture is halved before it is blurred */
  readonly level: number;
  /** the opening at that size; null when it is drawn as it is */
  readonly kernel: Kernel | null;
  /** share of what is not nearer, blurred, below which the slab fades instead of being continued at full strength */
  readonly behindLeast: number;
  /**
   * Signed radii, falling: a pixel of `beginsPx` or more does not belong to the slab, one from `fullFromPx` to `fullToPx` wholly,
   * one of `endsPx` or less no more; straight lines between. Neighbours' shares sum to one. All are finite.
   */
  readonly beginsPx: number;
  readonly fullFromPx: number;
  readonly fullToPx: number;
  readonly endsPx: number;
}

/** How much of a pixel is in the slab or nearer than it. @param radiusPx - the pixel's own, signed */
export function shareOrNearer({ beginsPx, fullFromPx }: Slab, radiusPx: number): number {
  if (radiusPx <= fullFromPx) return 1;
  return radiusPx >= beginsPx ? 0 : (beginsPx - radiusPx) / (beginsPx - fullFromPx);
}

/** How much of a pixel is nearer than the slab. */
export function shareNearer({ fullToPx, endsPx }: Slab, radiusPx: number): number {
  if (radiusPx >= fullToPx) return 0;
  return radiusPx <= endsPx ? 1 : (fullToPx - radiusPx) / (fullToPx - endsPx);
}
