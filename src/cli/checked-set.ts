import type { WireError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import type { SetReport } from '../contract/set-report.js';

/** All that a check on the command line has to tell. Photos go by their paths from the folder that holds them all. */
export interface CheckedSet {
  /** what the photos were held against; null: only against each other */
  readonly look: Look | null;
  readonly report: SetReport;
  /** photos that could not be measured, and why */
  readonly failed: readonly { readonly photo: string; readonly error: WireError }[];
  /** small pictures as `data:` addresses, by photo */
  readonly thumbnails: ReadonlyMap<string, string>;
}

/** True when every photo could be measured and none has a finding. */
export const isConsistent = ({ report, failed }: CheckedSet): boolean =>
  failed.length === 0 && report.photos.every(({ findings }) => findings.length === 0);
