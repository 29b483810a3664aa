/**
 * How far a matte is to be believed without a look at it. A photo without anybody is refused with `no-person` instead, unless a
 * stroke keeps something.
 */
export type VerdictCode = 'good' | 'check-hair' | 'check-subject';

/** What made the engine doubt; in the order in which they weigh. */
export type VerdictReason =
  | 'outline-unsure'
  | 'looks-disagree'
  | 'hair-unsure'
  | 'several-subjects-possible'
  | 'choice-missed';

/** The engine's own opinion of a matte, found without a reference. */
export interface MatteVerdict {
  readonly code: VerdictCode;
  /** empty for `good` */
  readonly reasons: readonly VerdictReason[];
  /** guess of the sum of all errors, as a share of the person's area, 0..1 */
  readonly expectedError: number;
}
