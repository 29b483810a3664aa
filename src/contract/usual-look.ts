import type { FileLooksContent } from './file-looks.js';
import { lockedLook } from './locked-look.js';
import type { Look } from './look.js';
import { looksOfFile } from './looks-of-file.js';

/** The look that a photo of the file should have as long as nobody says otherwise: the only one, or its default; null where nobody has said. */
export const usualLook = (
  content: Pick<FileLooksContent, 'looks' | 'lockedLookId' | 'defaultLookId'>,
): Look | null =>
  lockedLook(content) ?? looksOfFile(content).find(({ id }) => id === content.defaultLookId) ?? null;
