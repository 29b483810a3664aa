import type { FileLooksContent } from './file-looks.js';
import type { LookFile } from './look-file.js';
import { mergeFileLooks } from './merge-file-looks.js';

/**
 * The file's looks with those of a look file among them, as `mergeFileLooks` does it; a file without a default takes over the other's.
 * @param now - ISO 8601, UTC
 */
export function withLookFile(content: FileLooksContent, file: LookFile, now: string): FileLooksContent {
  const merged = mergeFileLooks(content, file.looks, now);
  return { ...merged, defaultLookId: content.defaultLookId ?? file.defaultLookId ?? null };
}
