import type { CheckFinding } from './check-finding.js';
import type { IgnoredFinding } from './ignored-finding.js';
import type { PhotoMeasures } from './photo-measures.js';

/** What a check has found in one photo. */
export interface PhotoReport {
  readonly id: string;
  readonly measures: PhotoMeasures;
  /** worst first */
  readonly findings: readonly CheckFinding[];
  /** what was found and is lived with; does not count */
  readonly ignored: readonly (CheckFinding & Pick<IgnoredFinding, 'reason'>)[];
  /** 0..100; 100 exactly when there are no findings */
  readonly score: number;
}
