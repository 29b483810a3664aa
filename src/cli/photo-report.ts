import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { WireError } from '../contract/blur-error.js';
import type { JobStep } from '../contract/progress.js';
import type { RenderSettings } from '../contract/render-settings.js';

/** What `--report` says of a photo that was written. */
export interface DoneReport extends Omit<AnalysisSummary, 'stageMs'> {
  readonly photo: string;
  readonly out: string;
  readonly lookId: string;
  readonly settings: RenderSettings;
  /** blur disc at infinity, in pixels of the photo */
  readonly discDiameterPx: number;
  readonly stageMs: Readonly<Partial<Record<JobStep, number>>>;
  /** largest resident set of the process so far */
  readonly peakMemoryBytes: number;
}

/** What `--report` says of a photo that failed. */
export interface FailedReport {
  readonly photo: string;
  readonly error: WireError;
}

export type PhotoReport = DoneReport | FailedReport;
