import type { WireError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { MatteVerdict } from '../contract/matte-verdict.js';
import type { PhotoTarget } from '../contract/photo-target.js';

/** Where one photo of several is. */
export type RowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly fraction: number }
  | { readonly kind: 'done'; readonly verdict: MatteVerdict }
  | { readonly kind: 'failed'; readonly error: WireError };

export interface BatchRow {
  /** as the controller told of it last */
  readonly target: PhotoTarget;
  /** null until the photo has been opened for it */
  readonly thumbnail: PreviewImage | null;
  readonly state: RowState;
}

/** Several photos that get the same look. */
export interface Batch {
  readonly rows: readonly BatchRow[];
  readonly run: 'resting' | 'running' | 'pausing' | 'paused';
  /** guess from the photos done so far; null before the first one */
  readonly msLeft: number | null;
}
