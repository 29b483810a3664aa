import { type EarlierLook, type FileLooksContent, packFileLooks } from './file-looks.js';
import { utf8Length } from './utf8-length.js';

/** Leaves room for a change or two below what a file takes. */
const largestBytes = 90_000;

/** The same without the oldest versions, as many as it takes for a file to hold the rest; looks themselves never go. */
export function trimEarlier(content: FileLooksContent, mostBytes = largestBytes): FileLooksContent {
  let tooMany = utf8Length(packFileLooks(content)) - mostBytes;
  if (tooMany <= 0) return content;
  const kept = newestFirst(content.earlier);
  while (tooMany > 0 && kept.length > 0) tooMany -= utf8Length(JSON.stringify(kept.pop())) + 1;
  const stays = new Set(kept);
  return { ...content, earlier: content.earlier.filter((each) => stays.has(each)) };
}

/** Those of which nobody knows how old they are come last. */
const newestFirst = (earlier: readonly EarlierLook[]): EarlierLook[] =>
  [...earlier].sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
