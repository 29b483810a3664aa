import type { WireError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { FindingCode } from '../contract/finding-code.js';
import type { PhotoScope } from '../contract/left-run.js';
import type { PhotoMeasures } from '../contract/photo-measures.js';
import type { RefusedNode } from '../contract/photo-target.js';
import type { FilePage, ScannedPhoto } from '../contract/scanned-photo.js';
import type { SetReport } from '../contract/set-report.js';

/** Where the measuring of one photo is. */
export type CheckRowState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'measuring'; readonly fraction: number }
  | { readonly kind: 'measured'; readonly measures: PhotoMeasures }
  /** no person is in it */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'failed'; readonly error: WireError };

export interface CheckRow {
  readonly scanned: ScannedPhoto;
  readonly page: FilePage;
  /** 64 px at most; null until the photo has been opened */
  readonly thumbnail: PreviewImage | null;
  readonly state: CheckRowState;
}

/** Photos that should be alike, and what is off about them. */
export interface Check {
  readonly scope: PhotoScope;
  /** only photos in headshot slots */
  readonly onlySlots: boolean;
  /** fixing everything aligns heads, too */
  readonly align: boolean;
  /** for photos of which neither slot nor file says which look they should have; null: only alike; undefined: what most of them have */
  readonly chosenLookId: string | null | undefined;
  readonly run: 'resting' | 'scanning' | 'measuring';
  /** how the last run ended, where not by coming to its end */
  readonly ended: 'stopped' | WireError | null;
  /** while pages are gone through */
  readonly scanned: { readonly found: number; readonly pageName: string } | null;
  readonly rows: readonly CheckRow[];
  readonly refused: readonly RefusedNode[];
  readonly failedPages: readonly { readonly page: FilePage; readonly error: WireError }[];
  /** of the photos measured so far; null before the first check */
  readonly report: SetReport | null;
  /** only photos with this finding are listed */
  readonly filter: FindingCode | null;
  /** guess from the photos measured so far */
  readonly msLeft: number | null;
}

/** Before anything has been looked at. */
export const newCheck = (scope: PhotoScope): Check => ({
  ...{ scope, onlySlots: false, align: false, chosenLookId: undefined, run: 'resting', ended: null },
  ...{ scanned: null, rows: [], refused: [], failedPages: [], report: null, filter: null, msLeft: null },
});
