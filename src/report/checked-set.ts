import type { WireError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import type { SetReport } from '../contract/set-report.js';

/** All that a check of some photos has to tell, wherever they lie. */
export interface CheckedSet {
  /** of what it is: a page, a file; '' for photos that have no name in common */
  readonly title: string;
  /** what photos were held against; none: only against each other */
  readonly looks: readonly Look[];
  readonly report: SetReport;
  /** photos that could not be measured, and why */
  readonly failed: readonly FailedPhoto[];
  /** what people call a photo, by its id; one that is missing goes by its id */
  readonly names: ReadonlyMap<string, string>;
  /** small pictures as `data:` addresses, by photo */
  readonly thumbnails: ReadonlyMap<string, string>;
}

export interface FailedPhoto {
  readonly id: string;
  readonly error: WireError;
  /** the same for people */
  readonly words: string;
}

export const nameOf = ({ names }: CheckedSet, id: string): string => names.get(id) ?? id;

/** True when every photo could be measured and none has a finding. */
export const isConsistent = ({ report, failed }: CheckedSet): boolean =>
  failed.length === 0 && report.photos.every(({ findings }) => findings.length === 0);
