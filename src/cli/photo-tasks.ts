import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { WireError } from '../contract/blur-error.js';
import type { PhotoMeasures } from '../contract/photo-measures.js';
import type { RenderSettings } from '../contract/render-settings.js';

/** One photo to blur, as it goes to a thread. */
export interface BlurTask {
  readonly path: string;
  /** a backdrop picture stands in here by its path */
  readonly settings: RenderSettings;
}

/** What comes back. */
export type BlurOutcome = BlurredPhoto | FailedPhoto;

export interface BlurredPhoto extends Pick<AnalysisSummary, 'verdict' | 'warnings'> {
  readonly bytes: Uint8Array;
  readonly sourceSha256: string;
  readonly resultSha256: string;
}

export interface FailedPhoto {
  readonly error: WireError;
}

/** One photo to measure, as a file shows it: all of it. */
export interface MeasureTask {
  readonly path: string;
  /** long side of the small picture that comes back too; null: none is wanted */
  readonly thumbnailPx: number | null;
}

export type MeasureOutcome = MeasuredPhoto | FailedPhoto;

export interface MeasuredPhoto {
  readonly measures: PhotoMeasures;
  readonly sha256: string;
  /** as a `data:` address */
  readonly thumbnail: string | null;
}

/** What the threads can do, by the name under which `photo-worker.ts` exports it. */
export interface PhotoTasks {
  blur: { task: BlurTask; outcome: BlurOutcome };
  measure: { task: MeasureTask; outcome: MeasureOutcome };
}
