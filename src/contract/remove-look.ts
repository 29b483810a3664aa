import type { FileLooksContent } from './file-looks.js';
import { looksOfFile } from './looks-of-file.js';

/** The file's looks without this one, its history and its colours; default and lock go too, unless a look that ships has its id. */
export function removeLook(content: FileLooksContent, lookId: string): FileLooksContent {
  const looks = content.looks.filter(({ id }) => id !== lookId);
  const isLeft = looksOfFile({ looks }).some(({ id }) => id === lookId);
  const without = (id: string | null) => (id === lookId && !isLeft ? null : id);
  return {
    looks,
    earlier: content.earlier.filter(({ look }) => look.id !== lookId),
    defaultLookId: without(content.defaultLookId),
    lockedLookId: without(content.lockedLookId),
    bindings: content.bindings.filter((binding) => binding.lookId !== lookId),
  };
}
