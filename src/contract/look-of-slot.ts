import type { FileLooksContent } from './file-looks.js';
import type { HeadshotSlot } from './headshot-slot.js';
import { lockedLook } from './locked-look.js';
import type { Look } from './look.js';
import { looksOfFile } from './looks-of-file.js';
import { usualLook } from './usual-look.js';

/** The look that photos in a slot get in this file; null where nobody has said, and where the one that is meant is not to be had here. */
export function lookOfSlot(
  content: Pick<FileLooksContent, 'looks' | 'lockedLookId' | 'defaultLookId'>,
  { lookId }: HeadshotSlot,
): Look | null {
  if (lookId === null) return usualLook(content);
  return lockedLook(content) ?? looksOfFile(content).find(({ id }) => id === lookId) ?? null;
}
