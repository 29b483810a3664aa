import type { BlurErrorCode, WireError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { VerdictCode } from '../contract/matte-verdict.js';
import type { PhotoTarget } from '../contract/photo-target.js';

/** Where one photo of several is. */
export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly fraction: number }
  | { readonly kind: 'done'; readonly verdict: VerdictCode }
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
  readonly code: BlurErrorCode | 'locked';
  readonly details: Readonly<Record<string, string | number>>;
}

/** Several photos that get the same look. */
export interface Batch {
  readonly rows: readonly BatchRow[];
  readonly leftOut: readonly LeftOut[];
  /**
   * `pausing`: the photo in hand is still finished. `stopping`: one is just being written, which is not broken off.
   * `restoring`: originals are put back.
   */
  readonly run: 'resting' | 'running' | 'pausing' | 'paused' | 'stopping' | 'restoring';
  /** node ids of the run under way, or of the last one */
  readonly runIds: readonly string[];
  /** guess from the photos done so far; null before the first one, and while nothing runs */
  readonly msLeft: number | null;
}

/** True from the first photo on: then the list stays, whatever is selected. */
export const hasBegun = ({ run, rows }: Batch): boolean =>
  run !== 'resting' || rows.some(({ state }) => state.kind !== 'waiting');
