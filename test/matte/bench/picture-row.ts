import type { MatteVerdict } from '../../../src/contract/matte-verdict.js';
import type { EdgeWidths } from '../metrics/edge-widths.js';
import type { MatteErrors } from '../metrics/matte-errors.js';
import type { ReferencedPicture } from '../pictures/referenced-picture.js';

export const rivalNames = ['mediaPipe', 'rvm', 'isNet'] as const;
export type RivalName = (typeof rivalNames)[number];

/** All that was measured on one picture. */
export interface PictureRow extends Pick<ReferencedPicture, 'name' | 'kind' | 'reference' | 'tags'> {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly errors: MatteErrors;
  readonly edges: EdgeWidths;
  readonly seconds: number;
  readonly steps: Readonly<Record<string, number>>;
  /** of one pass of the matte network, just before */
  readonly passSeconds: number;
  /** seconds over those of one pass */
  readonly passes: number;
  /** the code of a refusal; then the errors are those of an empty matte */
  readonly refusedWith?: string;
  readonly verdict?: MatteVerdict;
  readonly rivals: Readonly<Partial<Record<RivalName, MatteErrors>>>;
}
