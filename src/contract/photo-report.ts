import type { CheckFinding } from './check-finding.js';
import type { CropRule } from './crop-rule.js';
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
  /** where its layer would have to show the head, by the look's crop rule or for all to be alike; null: it does, as near as the photo allows */
  readonly alignTo: CropRule | null;
  /** 0..100; 100 exactly when there are no findings */
  readonly score: number;
}
