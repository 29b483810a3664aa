import type { FileLooksContent } from './file-looks.js';
import type { Look } from './look.js';
import { looksOfFile } from './looks-of-file.js';

/** The only look that photos of the file may get; null where any may, and where the one that was meant is gone. */
export const lockedLook = (content: Pick<FileLooksContent, 'looks' | 'lockedLookId'>): Look | null =>
  looksOfFile(content).find(({ id }) => id === content.lockedLookId) ?? null;
