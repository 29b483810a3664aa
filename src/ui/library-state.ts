import type { LibraryLooks } from '../contract/library-look.js';

/** What is known of the looks in libraries; a search that failed leaves what was found before. */
export interface LibraryState {
  readonly isReading: boolean;
  /** null until somebody has looked, or where that failed */
  readonly found: LibraryLooks | null;
}

export const unreadLibrary: LibraryState = { isReading: false, found: null };
