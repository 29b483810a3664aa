import type { BlurErrorCode } from './blur-error.js';
import type { HeadshotSlot } from './headshot-slot.js';
import type { Recipe } from './recipe.js';

/** One photo on the page that could be worked on: the topmost visible image paint of a node. */
export interface PhotoTarget {
  readonly nodeId: string;
  readonly nodeName: string;
  /** hash of the paint as it is now */
  readonly currentHash: string;
  /** hash to work from: the original when a trusted recipe exists, else `currentHash` */
  readonly sourceHash: string;
  /** pixels of the image behind `sourceHash`, as the host reports them */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  /** Figma's 2×3 image transform when the paint is cropped: node space 0..1 → image space 0..1 */
  readonly imageTransform: readonly (readonly [number, number, number])[] | null;
  /** clockwise, by which the node turns the picture; 0 for a crop, whose transform says it all */
  readonly rotationDeg: 0 | 90 | 180 | 270;
  /** width / height of the node */
  readonly nodeAspect: number;
  readonly locked: boolean;
  /** present only when trusted */
  readonly recipe: Recipe | null;
  /** of an earlier picture in this layer, whose photo was exchanged or edited since; its look may be wanted again */
  readonly staleRecipe: Recipe | null;
  /** there is an original to go back to, or a crop that was aligned */
  readonly canRestore: boolean;
  /** present when the layer is one, itself or as part of an instance */
  readonly slot: HeadshotSlot | null;
  /** nobody's photo: it stands for those to come, as a slot's own picture does, and what an instance shows just as its component does */
  readonly isPlaceholder: boolean;
}

/** A selected node that cannot be worked on, and why. */
export interface RefusedNode {
  readonly nodeId: string;
  readonly nodeName: string;
  readonly code: BlurErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
  /** present when a layer without a picture is one, itself or as part of an instance */
  readonly slot?: HeadshotSlot;
}

/** What the selection holds. Both lists empty: nothing is selected. */
export interface SelectionState {
  readonly photos: readonly PhotoTarget[];
  readonly refused: readonly RefusedNode[];
}
