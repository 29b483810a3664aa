import type { LookImport } from './look-import.js';
import type { ReferenceMatch } from './reference-match.js';

/** What the page of looks shows: the looks themselves, or something to be done with them. */
export type LooksView =
  | { readonly kind: 'cards' }
  /** what a look was before */
  | { readonly kind: 'versions'; readonly lookId: string }
  /** what a check allows photos of a look */
  | { readonly kind: 'check'; readonly lookId: string }
  | { readonly kind: 'export'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'import'; readonly draft: LookImport }
  | { readonly kind: 'library' }
  | { readonly kind: 'reference'; readonly match: ReferenceMatch };
