import { canonicalJson } from './canonical-json.js';
import type { EarlierLook, FileLooksContent } from './file-looks.js';
import type { Look } from './look.js';
import { mergeLooks } from './merge-looks.js';
import { newestLooks } from './newest-looks.js';

/**
 * The file's looks and others in one, without loss, as `mergeLooks` does it: of each look the newest version is the look, the others are
 * `earlier`. Order, default, lock and bound colours stay the file's.
 * @param now - ISO 8601, UTC; when a look of the file that gives way to a newer version was replaced
 */
export function mergeFileLooks(
  content: FileLooksContent,
  others: readonly Look[],
  now: string,
): FileLooksContent {
  const ids = new Set([...content.looks, ...others].map(({ id }) => id));
  // The history of a look that is gone brings nothing back.
  const known = content.earlier.filter(({ look }) => ids.has(look.id));
  const ours = [...content.looks, ...known.map(({ look }) => look)];
  const merged = mergeLooks(ours, others);
  const looks = newestLooks(merged);
  const isLook = new Set(looks);
  const endOf = endings(content, now);
  const earlier = merged
    .filter((look) => !isLook.has(look))
    .map((look): EarlierLook => ({ until: endOf.get(canonicalJson(look)) ?? '', look }));
  const gone = content.earlier.filter((each) => !known.includes(each));
  return { ...content, looks, earlier: [...earlier, ...gone].sort(byEnding) };
}

/** When each version that the file has, or had, came to its end. */
function endings({ looks, earlier }: FileLooksContent, now: string): ReadonlyMap<string, string> {
  const replaced = looks.map((look) => [canonicalJson(look), now] as const);
  const before = earlier.map(({ until, look }) => [canonicalJson(look), until] as const);
  return new Map([...replaced, ...before]);
}

const byEnding = (a: EarlierLook, b: EarlierLook): number =>
  a.until < b.until ? 1 : a.until > b.until ? -1 : b.look.version - a.look.version;
