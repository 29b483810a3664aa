import type { Measured } from '../measure-name.js';
import type { Strip } from '../strips/strip-task.js';
import type { ContenderName } from './contender.js';

/** A piece of the bench that one worker does on its own. */
export type Task =
  | { readonly kind: 'scene'; readonly name: string; readonly discShares: readonly number[] }
  | { readonly kind: 'probes'; readonly contender: ContenderName; readonly sizesPx: readonly number[] }
  | { readonly kind: 'office' }
  | { readonly kind: 'strip'; readonly strip: Strip };

export type MatteKind = 'exact' | 'grown' | 'shrunk' | 'predicted';

/** What was measured of one contender, on one scene with one disc and matte, or on all probes. */
export interface Row {
  readonly contender: ContenderName;
  readonly measured: Measured;
  /** absent: of the probes */
  readonly scene?: string;
  readonly matte?: MatteKind;
  /** diameter at infinity over the head's height; absent: of the scene whatever the disc */
  readonly discShare?: number;
}

export interface TaskResult {
  readonly rows: readonly Row[];
  /** what else there is to say: what could not be measured and why, what is told only; a line each */
  readonly notes: readonly string[];
  /** a strip's JPEG */
  readonly picture?: Uint8Array;
}
