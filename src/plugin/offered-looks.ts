import type { FileLooks } from '../contract/file-looks.js';
import type { Look } from '../contract/look.js';
import { looks as shippedLooks, defaultLookId as usualLookId } from '../contract/looks.js';

/**
 * The looks that a photo of the file may be given: the default first, then the file's others, then those that ship and that none of the
 * file's stands in for. Of a file that is locked to one look, that one only.
 */
export function offeredLooks({ looks, defaultLookId, lockedLookId }: FileLooks): readonly Look[] {
  const shipped = shippedLooks.filter(({ id }) => looks.every((own) => own.id !== id));
  const all = [...looks, ...shipped];
  const locked = all.find(({ id }) => id === lockedLookId);
  if (locked) return [locked];
  const firstId = defaultLookId ?? (looks.length === 0 ? usualLookId : null);
  const first = all.find(({ id }) => id === firstId);
  return first ? [first, ...all.filter((look) => look !== first)] : all;
}
