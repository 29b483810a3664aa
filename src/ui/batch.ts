import type { BlurErrorCode, WireError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { PhotoScope } from '../contract/left-run.js';
import type { VerdictCode } from '../contract/matte-verdict.js';
import type { PhotoTarget } from '../contract/photo-target.js';

/** Where one photo of several is. */
export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly fraction: number }
  /** `isNear`: the photo has too little room for the crop that was asked for */
  | { readonly kind: 'done'; readonly verdict: VerdictCode; readonly isNear?: boolean }
  /** `doing` decides what "Try again" does */
  | { readonly kind: 'failed'; readonly doing: 'apply' | 'restore'; readonly error: WireError };

export interface BatchRow {
  /** as the controller told of it last */
  readonly target: PhotoTarget;
  /** 64 px at most; null until the photo has been opened */
  readonly thumbnail: PreviewImage | null;
  readonly state: RowState;
}

/** A selected layer that no run touches, and why. */
export interface LeftOut {
  readonly nodeId: string;
  readonly nodeName: string;
  readonly code: BlurErrorCode | 'locked' | 'finished';
  readonly details: Readonly<Record<string, string | number>>;
}

/** Several photos to which the same is done. */
export interface Batch {
  readonly scope: PhotoScope;
  /** of the pages that the layers are on, by node id; empty for a selection, which is on the page in view */
  readonly pageIds: ReadonlyMap<string, string>;
  /** heads are aligned, where the look says where they go */
  readonly align: boolean;
  readonly rows: readonly BatchRow[];
  readonly leftOut: readonly LeftOut[];
  /**
   * `pausing`: the photo in hand is still finished. `stopping`: one is just being written, which is not broken off.
   * `restoring`: originals are put back. `scanning`: the photos are being looked for.
   */
  readonly run: 'scanning' | 'resting' | 'running' | 'pausing' | 'paused' | 'stopping' | 'restoring';
  /** photos so far, while they are looked for */
  readonly found: number;
  /** node ids of the run under way, or of the last one */
  readonly runIds: readonly string[];
  /** guess from the photos done so far; null before the first one, and while nothing runs */
  readonly msLeft: number | null;
}

/** True from the first photo on: then the list stays, whatever is selected. */
export const hasBegun = ({ run, rows }: Batch): boolean =>
  run !== 'resting' || rows.some(({ state }) => state.kind !== 'waiting');
