import type { Face } from './face.js';
import type { MatteVerdict } from './matte-verdict.js';
import type { PersonFound } from './person-found.js';
import type { JobStep } from './progress.js';

/** Things a person should know about a finished analysis or render; none of them stops the work. */
export type WarningCode =
  | 'no-face'
  | 'head-height-from-matte'
  | 'several-people'
  | 'already-blurred'
  | 'unknown-profile'
  | 'reduced-to-8-bit'
  | 'small-photo';

export type PhotoKind = 'jpeg' | 'png';

/** What the analysis of one photo found; plain data, no planes. */
export interface AnalysisSummary {
  /** upright, after EXIF orientation */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly kind: PhotoKind;
  readonly hasTransparency: boolean;
  /** `sRGB`, `Display P3` or the embedded profile's own description */
  readonly profileName: string;
  /** everybody who was told apart, subjects or not; empty when a caller gave the matte */
  readonly people: readonly PersonFound[];
  /** people were chosen by points where nobody is, so the engine chose */
  readonly choiceMissed: boolean;
  /** how far the matte is to be believed */
  readonly verdict: MatteVerdict;
  /** of the subjects, best first; the first is the one the head height comes from */
  readonly faces: readonly Face[];
  readonly headHeightPx: number;
  /** share of the picture that is person, 0..1 */
  readonly coverage: number;
  /** diameter in px of the blur the backdrop already has */
  readonly existingBlurPx: number;
  readonly warnings: readonly WarningCode[];
  readonly stageMs: Readonly<Partial<Record<JobStep, number>>>;
}
