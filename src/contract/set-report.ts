import type { FindingCode, FindingFix } from './finding-code.js';
import type { Lab } from './lab.js';
import type { PhotoReport } from './photo-report.js';

/** What a check has found in photos that should be alike. */
export interface SetReport {
  /** mean of the photos' scores, rounded down; 100 exactly when there are no findings, or no photos */
  readonly score: number;
  /** worst first; those alike in the order they came */
  readonly photos: readonly PhotoReport[];
  readonly medians: SetMedians;
  /** photos with the same finding, to be fixed together; the finding that weighs most in the set first */
  readonly alike: readonly AlikeGroup[];
}

/** The middle of a set; null where no photo tells. */
export interface SetMedians {
  readonly heightShare: number | null;
  readonly eyeLine: number | null;
  readonly centreX: number | null;
  readonly blurHeads: number | null;
  readonly tone: Lab | null;
  readonly temperatureK: number | null;
  readonly exposureEv: number | null;
}

export interface AlikeGroup {
  readonly code: FindingCode;
  readonly fix: FindingFix;
  /** worst first */
  readonly photoIds: readonly string[];
}
