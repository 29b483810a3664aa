import type { FindingCode } from './finding-code.js';

/** One thing that is off in one photo, and by how much. */
export interface CheckFinding {
  readonly code: FindingCode;
  /** in the unit of the measure; of a look its id, of a version its number; '' for none */
  readonly measured: number | string;
  readonly expected: number | string;
  /** how far apart the two may be, in the same unit; null where there is no more or less */
  readonly tolerance: number | null;
  /** how much it weighs, above 0, at most 1 */
  readonly severity: number;
}
