import type { IgnoredFinding } from './ignored-finding.js';
import type { PhotoTarget, RefusedNode } from './photo-target.js';

/** One page of the file; a file of Buzz has one. */
export interface FilePage {
  readonly pageId: string;
  readonly name: string;
  readonly isCurrent: boolean;
}

/** A photo found by going through a page, with what a check wants to know of its layer. */
export interface ScannedPhoto {
  readonly target: PhotoTarget;
  /** the layer is a circle or an ellipse, or rounded to one */
  readonly isRound: boolean;
  /** of the layer, in units of its file, each of which wants a pixel of its own; null where a picture repeats, or where nobody has looked */
  readonly layerHeight: number | null;
  readonly ignored: readonly IgnoredFinding[];
  /** of the asset of Buzz that the photo is in; null elsewhere */
  readonly assetName: string | null;
}

/**
 * A stretch of a page, in reading order (of Buzz: by grid). Pictures are listed whether somebody is in them or not. What an instance shows just as its
 * component does is left out, and so is a slot that nobody has filled.
 */
export interface PageScan {
  readonly photos: readonly ScannedPhoto[];
  readonly refused: readonly RefusedNode[];
  /** pictures on the page in all */
  readonly total: number;
  /** where the next stretch begins; null after the last */
  readonly next: number | null;
}
