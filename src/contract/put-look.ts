import { canonicalJson } from './canonical-json.js';
import type { FileLooksContent } from './file-looks.js';
import type { Look } from './look.js';

/**
 * The file's looks with this one among them: in its place where it was there, else at the end. A version that it takes the place of is
 * kept in `earlier`; under another name, or with other rules for a check, it is the same version.
 * @param now - ISO 8601, UTC
 */
export function putLook(content: FileLooksContent, look: Look, now: string): FileLooksContent {
  const before = content.looks.find(({ id }) => id === look.id);
  if (before === undefined) return { ...content, looks: [...content.looks, look] };
  const looks = content.looks.map((each) => (each === before ? look : each));
  const isSameVersion =
    before.version === look.version && canonicalJson(before.settings) === canonicalJson(look.settings);
  const earlier = isSameVersion ? content.earlier : [{ until: now, look: before }, ...content.earlier];
  return { ...content, looks, earlier };
}
