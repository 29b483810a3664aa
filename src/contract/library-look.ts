import type { Look } from './look.js';

/** A look that is kept as a mode of a variable collection. */
export interface LibraryLook {
  /** of the team library; null for a collection of this file itself */
  readonly libraryName: string | null;
  readonly collectionName: string;
  /** the brand, as a rule */
  readonly modeName: string;
  readonly look: Look;
}

/** What the libraries enabled for this file, and its own collections, hold. */
export interface LibraryLooks {
  readonly looks: readonly LibraryLook[];
  /** names of collections that are ours and could not be read, or only in part */
  readonly unread: readonly string[];
  /** false where the host has no variables or gives no access to libraries */
  readonly isAvailable: boolean;
}

/** Where looks were published to. */
export interface PublishedLooks {
  /** one; several where the plan allows a collection no second mode */
  readonly collectionNames: readonly string[];
}
