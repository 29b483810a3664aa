import type { Job } from '../pipeline/job.js';
import type { LensView } from './lens-view.js';
import type { LitBackdrop } from './lit-backdrop.js';
import type { NearLight } from './near-light.js';

/** A room as a lens draws it. */
export interface LensPicture {
  /** stands behind the person */
  readonly room: LitBackdrop;
  /** stands in front; null: nothing does */
  readonly near: NearLight | null;
}

/** A back end: draws a view, or rejects with BlurError `cancelled` when the job was dropped. */
export type DrawLensView = (view: LensView, job: Job) => Promise<LensPicture>;
