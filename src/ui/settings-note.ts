import type { WireError } from '../contract/blur-error.js';

/** What came of something done beside the photo: said once, on the page where it was done. */
export type SettingsNote =
  | { readonly kind: 'look-deleted'; readonly name: string }
  /** with the looks, in a sentence */
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly about: 'looks' | 'backdrop'; readonly error: WireError };
