import type { WireError } from '../contract/blur-error.js';
import type { MatchedLook } from '../contract/matched-look.js';
import type { PhotoMeasures } from '../contract/photo-measures.js';

/** A photo on its way to being the pattern of a look. */
export type ReferenceMatch =
  | { readonly kind: 'measuring'; readonly fraction: number }
  | {
      readonly kind: 'found';
      readonly nodeName: string;
      /** width / height of the photo's layer */
      readonly nodeAspect: number;
      readonly measures: PhotoMeasures;
      readonly matched: MatchedLook;
    }
  | { readonly kind: 'failed'; readonly error: WireError };
